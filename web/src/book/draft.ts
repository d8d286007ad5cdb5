import type { Wishes } from '../api/courseTypes';
import type { AnswerValue, Appointment, Hold } from '../api/types';
import type { Answers } from './answers';
import type { Choice } from './treatments';

export type Step = 'treatment' | 'time' | 'questions' | 'summary' | 'booked' | 'course' | 'courseBooked';

export interface CourseWishes {
  sessions: number;
  wishes: Wishes;
}

/** What is being filled in of a course, and what was last planned. */
export interface CourseDraft {
  wish: CourseWishes;
  asked?: CourseWishes;
}

/** Everything that the patient has entered. Going back keeps it; what no longer fits it is dropped, and nothing else. */
export interface Draft {
  step: Step;
  choice: Choice;
  practitionerId?: string;
  startsAt?: string;
  /** Answers to the screening questions by their codes, until they have been sent. */
  answers: Answers;
  /** Who has given them; nobody where she has not signed in yet. */
  answersOf?: string;
  /** The time that is kept, and for whom. */
  held?: { hold: Hold; subject: string };
  booked?: Appointment;
  course?: CourseDraft;
}

export type Entry =
  | { type: 'chosen'; choice: Choice }
  | { type: 'practitioner'; id: string | undefined }
  | { type: 'time'; startsAt: string; next: Step }
  | { type: 'answer'; question: string; answer: AnswerValue | undefined; subject: string }
  | { type: 'answers-sent' }
  | { type: 'held'; hold: Hold; subject: string }
  | { type: 'booked'; appointment: Appointment }
  | { type: 'course'; course: CourseDraft }
  | { type: 'course-booked' }
  | { type: 'step'; step: Step }
  | { type: 'another' };

export const emptyDraft: Draft = { step: 'treatment', choice: { areas: [] }, answers: {} };

export function entered(draft: Draft, entry: Entry): Draft {
  switch (entry.type) {
    case 'chosen':
      return { ...without(draft, 'startsAt', 'held', 'course'), choice: entry.choice };
    case 'practitioner':
      return { ...without(draft, 'practitionerId', 'startsAt', 'held'), ...(entry.id && { practitionerId: entry.id }) };
    case 'time':
      return { ...without(draft, 'held'), startsAt: entry.startsAt, step: entry.next };
    case 'answer':
      return {
        ...draft,
        answers: { ...answersOf(draft, entry.subject), [entry.question]: entry.answer },
        answersOf: entry.subject,
      };
    case 'answers-sent':
      return { ...without(draft, 'answersOf'), answers: {} };
    case 'held':
      return { ...draft, step: 'summary', held: { hold: entry.hold, subject: entry.subject } };
    case 'booked':
      return { ...without(draft, 'startsAt', 'held'), step: 'booked', booked: entry.appointment };
    case 'course':
      return { ...draft, course: entry.course };
    case 'course-booked':
      return { ...without(draft, 'course'), step: 'courseBooked' };
    case 'step':
      return { ...draft, step: entry.step };
    case 'another':
      return { ...without(draft, 'startsAt', 'held', 'booked'), step: 'time' };
  }
}

/** The answers of the draft that are this person's, or were given before anybody had signed in. */
export function answersOf({ answers, answersOf: giver = '' }: Draft, subject: string): Answers {
  return giver === '' || giver === subject ? answers : {};
}

type Optional = 'practitionerId' | 'startsAt' | 'held' | 'booked' | 'course' | 'answersOf';

function without(draft: Draft, ...names: Optional[]): Draft {
  const rest = { ...draft };
  for (const name of names) {
    Reflect.deleteProperty(rest, name);
  }
  return rest;
}

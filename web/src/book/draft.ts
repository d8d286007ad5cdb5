import type { AnswerValue, Appointment, Hold } from '../api/types';
import type { Choice } from './treatments';

export type Step = 'treatment' | 'time' | 'questions' | 'summary' | 'booked';

/** Everything that the patient has entered. Going back keeps it; what no longer fits it is dropped, and nothing else. */
export interface Draft {
  step: Step;
  choice: Choice;
  practitionerId?: string;
  startsAt?: string;
  /** Answers to the screening questions by their codes. */
  answers: Record<string, AnswerValue>;
  /** The time that is kept, and for whom. */
  held?: { hold: Hold; subject: string };
  booked?: Appointment;
}

export type Entry =
  | { type: 'chosen'; choice: Choice }
  | { type: 'practitioner'; id: string | undefined }
  | { type: 'time'; startsAt: string; next: Step }
  | { type: 'answer'; question: string; answer: AnswerValue }
  | { type: 'held'; hold: Hold; subject: string }
  | { type: 'booked'; appointment: Appointment }
  | { type: 'step'; step: Step }
  | { type: 'another' };

export const emptyDraft: Draft = { step: 'treatment', choice: { areas: [] }, answers: {} };

export function entered(draft: Draft, entry: Entry): Draft {
  switch (entry.type) {
    case 'chosen':
      return { ...without(draft, 'startsAt', 'held'), choice: entry.choice };
    case 'practitioner':
      return { ...without(draft, 'practitionerId', 'startsAt', 'held'), ...(entry.id && { practitionerId: entry.id }) };
    case 'time':
      return { ...without(draft, 'held'), startsAt: entry.startsAt, step: entry.next };
    case 'answer':
      return { ...draft, answers: { ...draft.answers, [entry.question]: entry.answer } };
    case 'held':
      return { ...draft, step: 'summary', held: { hold: entry.hold, subject: entry.subject } };
    case 'booked':
      return { ...without(draft, 'startsAt', 'held'), step: 'booked', booked: entry.appointment };
    case 'step':
      return { ...draft, step: entry.step };
    case 'another':
      return { ...without(draft, 'startsAt', 'held', 'booked'), step: 'time' };
  }
}

function without(draft: Draft, ...names: ('practitionerId' | 'startsAt' | 'held' | 'booked')[]): Draft {
  const rest = { ...draft };
  for (const name of names) {
    Reflect.deleteProperty(rest, name);
  }
  return rest;
}

/** The answers of the API, as the services write them. Dates are the clinic's days, times carry the clinic's offset. */

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Clinic {
  id: string;
  name: string;
  country: string;
  timeZone: string;
  currency: string;
  /** Those of its patients, the first one of most. */
  languages: string[];
  slotMinutes: number;
  /** What holds today. */
  bookingPolicy: { minimumNoticeMinutes: number; horizonDays: number; lateCancellationMinutes: number };
}

export interface Depth {
  code: string;
  title: string;
  bookableBy: 'anyone' | 'clinician';
  /** `none`, or the kind of anaesthesia that it is done under and that may have a price of its own. */
  anaesthesia: string;
}

export interface Area {
  code: string;
  title: string;
  durationMinutes: number;
}

export interface Technique {
  code: string;
  title: string;
  depths: Depth[];
  areas: Area[];
}

export interface Procedure {
  protocol: string;
  title: string;
  techniques: Technique[];
  course: { sessionsMin: number; sessionsMax: number };
}

export interface Practitioner {
  id: string;
  name: string;
  grade: string;
  protocols: string[];
}

export interface Treatment {
  protocol: string;
  technique: string;
  depth: string;
  areas: string[];
}

/** Who can still book, weakest first. */
export type VerdictLevel = 'allowed' | 'advice' | 'clinician' | 'refused';

export interface Reason {
  rule: string;
  verdict: VerdictLevel;
  /** Absent where it would tell of a patient's health what the caller may not know, as reception. */
  source?: { document: string; passage: string; basis: 'stated' | 'assumed' | 'evidence' };
  message: string;
  /** First day on which this reason no longer holds; absent where time does not cure it. */
  earliest?: string;
}

export interface Verdict {
  verdict: VerdictLevel;
  reasons: Reason[];
}

export interface Day extends Verdict {
  date: string;
  times: string[];
  closed?: boolean;
}

export interface Availability {
  timeZone: string;
  from: string;
  to: string;
  durationMinutes: number;
  days: Day[];
}

export interface Money {
  amount: string;
  currency: string;
}

/** Of one area, on the list that holds on a day. */
export interface ListPrice {
  protocol: string;
  technique: string;
  depth: string;
  area: string;
  gross: Money;
}

export interface Quote {
  lines: {
    text: string;
    rule: string;
    priceListVersion: number;
    gross: Money;
    vat: { category: string; rate: string; reason: string };
  }[];
  total: { net: Money; vat: Money; gross: Money };
}

export interface Question {
  code: string;
  kind: 'choice' | 'boolean' | 'date' | 'dates' | 'stays' | 'multi-choice' | 'exposures';
  text: string;
  options?: Option[];
  /** It may stay unanswered. */
  optional: boolean;
  /** Asked only if that question has that answer. */
  when?: { question: string; answer: string };
}

/** What can be chosen or ticked, and what can be told of it beyond yes. */
export interface Option {
  code: string;
  text: string;
  details: ('areas' | 'over' | 'ongoing' | 'planned')[];
}

/** Of a finding: whether it is there, where, and from which day on it is over. */
export type Ticked = boolean | { areas?: string[]; over?: string };

/** One time that she had something, or will; without a last day it was on the first only. */
export interface Time {
  first: string;
  last?: string;
  ongoing?: boolean;
  areas?: string[];
}

export interface Stay {
  from: string;
  to: string;
  region?: string;
}

/** By the question's kind; the last two go by option. */
export type AnswerValue =
  string | boolean | string[] | Stay[] | Record<string, Ticked> | Record<string, false | Time[]>;

export interface GivenAnswer {
  question: string;
  answer: AnswerValue;
}

export interface Named {
  id: string;
  name: string;
}

export interface Appointment {
  id: string;
  treatment: Treatment;
  startsAt: string;
  endsAt: string;
  practitioner: Named;
  room: Named;
  state: AppointmentState;
  allowed: string[];
  /** To be sent back by whoever moves it. */
  version: number;
  /** Of a tentative one: the first day on which it can be confirmed. */
  confirmableFrom?: string;
  /** Of a tentative one: when it lapses if it is not confirmed. */
  lapsesAt?: string;
  verdict: Verdict;
  /** Of one that is a session of a course. */
  courseId?: string;
  /** That it no longer holds since the patient has told something new. */
  flag?: { verdict: Verdict; earliest?: string; since: string };
}

export type AppointmentState =
  | 'requested'
  | 'held'
  | 'tentative'
  | 'lapsed'
  | 'declined'
  | 'booked'
  | 'arrived'
  | 'in-treatment'
  | 'completed'
  | 'cancelled'
  | 'no-show';

/** A time that is kept for the patient until it expires. */
export interface Hold extends Appointment {
  expiresAt: string;
}

export interface Person {
  subject: string;
  role: string;
  name: string;
  clinics: string[];
  /** Of a patient: her id. */
  patientId?: string;
}

import type { Reason, Treatment, Verdict } from './types';

/** What the patient wishes of a course; whatever is absent she does not mind. */
export interface Wishes {
  /** The only ones that will do, such as `monday`. */
  weekdays?: string[];
  hours?: { from: string; to: string; strict: boolean };
  practitioner?: { id: string; strict: boolean };
  notOn?: string[];
  from?: string;
  finishedBy?: string;
}

export interface SessionWish {
  startsAt: string;
  practitionerId: string;
}

export interface PlannedSession extends SessionWish {
  verdict: Verdict;
  daysSinceBefore?: number;
  /** It stays as it is booked, or as it was asked for. */
  kept: boolean;
}

/** What plans are compared by. */
export interface Figures {
  firstDay: string;
  lastDay: string;
  longestGapDays: number;
  practitionerChanges: number;
  sessionsWithOthers: number;
  adviceDays: number;
  changedSessions: number;
}

export interface PlanView {
  sessions: PlannedSession[];
  objective: Figures;
}

export interface Alternative {
  begins: 'now' | 'season-opens';
  opens?: string;
  plan: PlanView;
}

/** A single wish that would have to be given up. */
export interface Relaxation {
  wish: 'weekdays' | 'hours' | 'practitioner' | 'notOn' | 'from' | 'finishedBy' | 'sessions';
  weekday?: string;
  day?: string;
  days?: number;
  sessions?: number;
}

export interface WayOut {
  giveUp: Relaxation;
  plan: PlanView;
}

export interface NoPlan {
  rules: { reason: Reason; days: number }[];
  daysAgainstWishes: number;
  daysWithoutTime: number;
  daysPossible: number;
  objections: { day: string; verdict: Verdict }[];
  waysOut: WayOut[];
}

export interface Plan {
  sessions: number;
  from: string;
  to: string;
  plan?: PlanView;
  alternatives: Alternative[];
  noPlan?: NoPlan;
  /** Questions that have to be answered before it can be booked. */
  missing: string[];
}

export interface CourseSession extends SessionWish {
  appointmentId: string;
  endsAt: string;
  state: string;
  verdict: Verdict;
}

export interface Course {
  id: string;
  treatment: Treatment;
  sessions: number;
  completed: number;
  toCome: number;
  next?: CourseSession;
  appointments: CourseSession[];
}

export interface Replanned {
  rest: { appointmentId: string; startsAt: string; holds: boolean; verdict: Verdict }[];
  replanned: Plan;
}

export interface SunYear {
  days: { date: string; index: number }[];
}

export interface Verdicts {
  reasons: Reason[];
  days: { date: string; verdict: string; reasons: number[] }[];
}

export interface CareItem {
  code: string;
  text: string;
  from?: string;
  until?: string;
}

export interface CareSheet {
  preparation: CareItem[];
  aftercare: CareItem[];
  followUps: CareItem[];
}

import type { Appointment, Named, Question, Treatment } from './types';

/** What those who work at a clinic are told by the API, beyond what everybody is. */

export interface Range {
  startsAt: string;
  endsAt: string;
}

export type ResourceKind = 'practitioner' | 'room' | 'device';

/** An appointment in the calendar: without anything that the patient has told of her health. */
export interface Visit extends Range {
  id: string;
  patient: Named;
  treatment: Treatment;
  state: Appointment['state'];
  flagged: boolean;
  version: number;
  courseId?: string;
}

export interface Closure extends Range {
  entryId: string;
  kind: 'closure' | 'absence' | 'out-of-service';
  reason: string;
}

export interface Column {
  id: string;
  name: string;
  open: Range[];
  closures: Closure[];
  /** The column's part of each appointment, buffers included. */
  occupied: (Range & { appointmentId: string })[];
}

export interface CalendarView {
  by: ResourceKind;
  days: { date: string; holiday?: string; open: Range[] }[];
  resources: Column[];
  appointments: Visit[];
}

export interface DeskAppointment extends Appointment {
  patientId: string;
  performed?: Treatment;
  device?: Named;
  recoveryPlace?: Named;
  secondPractitioner?: Named;
  courseId?: string;
  version: number;
  invoice?: { number: string };
  flag?: NonNullable<Appointment['flag']> & { nextTimes?: string[] };
  /** Of a cancelled one: by the patient, later than the clinic's policy asks for. */
  cancelledLate?: boolean;
  /** Of one that was just completed: when she should come again. */
  nextSuggested?: { from: string; until?: string; times: string[]; appointmentId?: string };
}

/** A product that was used on a patient, by which it is found again if its maker calls the batch back. */
export interface UsedProduct {
  product: string;
  batch: string;
  quantity: number;
  unit: 'ml' | 'mg' | 'g' | 'piece' | 'unit';
}

/** An address at which a calendar program reads whose sessions are when. */
export interface Feed {
  id: string;
  kind: 'patient' | 'practitioner' | 'room';
  subjectId: string;
  showsDetails: boolean;
  createdAt: string;
  revokedAt?: string;
  /** Only in the answer to the request that made it. */
  address?: string;
}

export interface Patient {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  email?: string;
  phone?: string;
  language: string;
}

/** What a patient has answered, for those who may read it. */
export interface ToldAnswer {
  question: string;
  /** The option, where a question is answered option by option. */
  item?: string;
  answer: unknown;
  answeredAt: string;
}

export interface CheckItem {
  question: Question;
  due: boolean;
  answeredAt?: string;
}

export interface Resources {
  rooms: Named[];
  devices: Named[];
  recoveryPlaces: Named[];
}

export type EntryKind = 'closure' | 'opening' | 'absence' | 'work' | 'out-of-service';

export interface EntryWish {
  kind: EntryKind;
  subject?: string;
  from: string;
  to: string;
  hours?: { from: string; to: string };
  reason: string;
}

export interface Entry extends EntryWish {
  id: string;
}

/** An appointment that is, or would be, outside the hours, and where it could go. */
export interface Hit extends Visit {
  phone?: string;
  proposals: string[];
}

export interface Wish {
  id: string;
  patientId: string;
  treatment: Treatment;
  from: string;
  until: string;
  weekdays: string[];
  hours?: { from: string; to: string };
  practitionerId?: string;
  since: string;
  state: string;
  place?: number;
  standing: Standing;
  offer?: Range & { holdId: string; practitionerId: string; heldUntil: string };
}

export type Standing =
  | 'not-looked-at'
  | 'offered'
  | 'no-free-time'
  | 'earlier-in-line'
  | 'not-agreed'
  | 'against-policy'
  | 'keeps-another-time'
  | 'not-offered-here';

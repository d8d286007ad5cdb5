import { get, getAsAnybody, post, withQuery } from './client';
import type {
  Appointment,
  Availability,
  Clinic,
  GivenAnswer,
  Hold,
  ListPrice,
  Page,
  Person,
  Practitioner,
  Procedure,
  Question,
  Quote,
  Treatment,
} from './types';

export interface AvailabilitySearch {
  treatment: Treatment;
  practitionerId?: string;
  from: string;
  days: number;
  /** The patient's own appointment that would be moved: it counts as if it were not there. */
  insteadOf?: string;
}

export interface WantedTime {
  treatment: Treatment;
  startsAt: string;
  practitionerId?: string;
}

export interface Booking {
  holdId: string;
  adviceConfirmed: boolean;
}

/** The address of a clinic, or of what belongs to it. */
export const of = (clinic: string, rest: string) => `/api/clinics/${encodeURIComponent(clinic)}${rest}`;

export const me = (signal: AbortSignal) => get<Person>('/api/me', signal);

export const clinics = (signal: AbortSignal) => get<Page<Clinic>>('/api/clinics', signal);

export const clinic = (id: string, signal: AbortSignal) => get<Clinic>(of(id, ''), signal);

export const procedures = (clinicId: string, signal: AbortSignal) =>
  get<Page<Procedure>>(of(clinicId, '/procedures'), signal);

export const practitioners = (clinicId: string, signal: AbortSignal) =>
  get<Page<Practitioner>>(of(clinicId, '/practitioners'), signal);

const availabilityPath = (clinicId: string, search: AvailabilitySearch) =>
  withQuery(of(clinicId, '/availability'), {
    protocol: search.treatment.protocol,
    technique: search.treatment.technique,
    depth: search.treatment.depth,
    area: search.treatment.areas,
    from: search.from,
    days: search.days,
    practitioner: search.practitionerId,
    insteadOf: search.insteadOf,
  });

export const availability = (clinicId: string, search: AvailabilitySearch, signal: AbortSignal) =>
  get<Availability>(availabilityPath(clinicId, search), signal);

/** The same without what the clinic knows of the patient, such as the sessions that she would move. */
export const availabilityForAnybody = (clinicId: string, search: AvailabilitySearch, signal: AbortSignal) =>
  getAsAnybody<Availability>(availabilityPath(clinicId, search), signal);

/** The price list that holds today. */
export const prices = (clinicId: string, signal: AbortSignal) =>
  get<{ items: ListPrice[] }>(of(clinicId, '/prices'), signal);

/** @param date day of the session; today if absent */
export const quote = (clinicId: string, treatment: Treatment, anaesthesia?: string, date?: string) =>
  post<Quote>(of(clinicId, '/quotes'), { treatment, anaesthesia, date });

/** Everything that is asked before the treatment, or only what the signed-in patient has not answered yet. */
export const questions = (clinicId: string, treatment: Treatment, unanswered: boolean, signal: AbortSignal) =>
  get<Page<Question>>(
    withQuery(of(clinicId, unanswered ? '/screening-questions/unanswered' : '/screening-questions'), {
      protocol: treatment.protocol,
      technique: treatment.technique,
      depth: treatment.depth,
      area: treatment.areas,
    }),
    signal,
  );

export const answerQuestions = (clinicId: string, answers: GivenAnswer[], key: string) =>
  post<unknown>(of(clinicId, '/screenings'), { answers }, key);

export const hold = (clinicId: string, wanted: WantedTime, key: string) =>
  post<Hold>(of(clinicId, '/holds'), wanted, key);

export const book = (clinicId: string, booking: Booking, key: string) =>
  post<Appointment>(of(clinicId, '/appointments'), booking, key);

export const appointments = (
  clinicId: string,
  range: { from: string; to: string; cursor?: string },
  signal: AbortSignal,
) => get<Page<Appointment>>(withQuery(of(clinicId, '/appointments'), range), signal);

export const confirm = (clinicId: string, appointment: string, adviceConfirmed: boolean, key: string) =>
  post<Appointment>(of(clinicId, `/appointments/${encodeURIComponent(appointment)}/confirm`), { adviceConfirmed }, key);

export const cancel = (clinicId: string, appointment: string, key: string) =>
  post<Appointment>(of(clinicId, `/appointments/${encodeURIComponent(appointment)}/cancel`), {}, key);

import { get, post, remove, withQuery } from './client';
import { of } from './clinics';
import { ProblemError } from './problem';
import type {
  CalendarView,
  CheckItem,
  DeskAppointment,
  Entry,
  EntryWish,
  Hit,
  Patient,
  ResourceKind,
  Resources,
  ToldAnswer,
  UsedProduct,
  Wish,
} from './deskTypes';
import type { Availability, GivenAnswer, Money, Page, Question, Treatment } from './types';

/** A clinician's written decision to lift what the rules leave to her. */
export interface Override {
  reason: string;
}

export interface MoveWish {
  startsAt: string;
  practitionerId?: string;
  version: number;
  adviceConfirmed?: boolean;
  override?: Override;
}

export interface BookingWish {
  patientId: string;
  treatment: Treatment;
  startsAt: string;
  practitionerId?: string;
  adviceConfirmed?: boolean;
  override?: Override;
}

export interface CheckIn {
  unchanged: boolean;
  answers: GivenAnswer[];
  examination: { findings: string[]; notes: string };
  adviceConfirmed?: boolean;
  override?: Override;
}

export interface TimesSearch {
  treatment: Treatment;
  patient?: string;
  practitionerId?: string;
  from: string;
  days: number;
  /** The appointment that would be moved: it counts as if it were not there. */
  insteadOf?: string;
}

const appointment = (clinic: string, id: string, rest = '') =>
  of(clinic, `/appointments/${encodeURIComponent(id)}${rest}`);

const treatmentQuery = ({ protocol, technique, depth, areas }: Treatment) => ({
  protocol,
  technique,
  depth,
  area: areas,
});

export const calendar = (clinic: string, range: { from: string; to: string; by: ResourceKind }, signal: AbortSignal) =>
  get<CalendarView>(withQuery(of(clinic, '/calendar'), range), signal);

export const appointmentList = (
  clinic: string,
  filter: { from: string; to: string; state?: string; patient?: string; cursor?: string; limit?: number },
  signal: AbortSignal,
) => get<Page<DeskAppointment>>(withQuery(of(clinic, '/appointments'), filter), signal);

export const flagged = (clinic: string, cursor: string, proposals: boolean, signal: AbortSignal) =>
  get<Page<DeskAppointment>>(
    withQuery(of(clinic, '/appointments/flagged'), {
      cursor: cursor || undefined,
      proposals: proposals ? 'true' : undefined,
      limit: proposals ? 20 : undefined,
    }),
    signal,
  );

export const oneAppointment = (clinic: string, id: string, signal: AbortSignal) =>
  get<DeskAppointment>(appointment(clinic, id), signal);

export const freeTimes = (clinic: string, { treatment, practitionerId, ...search }: TimesSearch, signal: AbortSignal) =>
  get<Availability>(
    withQuery(of(clinic, '/availability'), { ...treatmentQuery(treatment), practitioner: practitionerId, ...search }),
    signal,
  );

export const move = (clinic: string, id: string, wish: MoveWish, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/move'), wish, key);

export const bookFor = (clinic: string, wish: BookingWish, key: string) =>
  post<DeskAppointment>(of(clinic, '/appointments'), wish, key);

export const ask = (clinic: string, wish: BookingWish, key: string) =>
  post<DeskAppointment>(of(clinic, '/requests'), wish, key);

export const checkSheet = (clinic: string, id: string, signal: AbortSignal) =>
  get<{ questions: CheckItem[] }>(appointment(clinic, id, '/check-in'), signal);

export const checkIn = (clinic: string, id: string, check: CheckIn, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/check-in'), check, key);

export interface WalkIn extends CheckIn {
  patientId: string;
  treatment: Treatment;
  practitionerId?: string;
}

/** Who stands at the desk without an appointment: the next time of today, and checked in. */
export const walkIn = (clinic: string, wish: WalkIn, key: string) =>
  post<DeskAppointment>(of(clinic, '/walk-ins'), wish, key);

export type Purpose = 'aesthetic' | 'therapeutic';

/** What is said of a session that is over; without a purpose the signed estimate says what it was for. */
export interface Completion {
  performed: Treatment;
  products: UsedProduct[];
  notes: string;
  indication?: Purpose;
  addOns?: string[];
  sold?: { product: string; quantity: number }[];
}

export const complete = (clinic: string, id: string, done: Completion, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/complete'), done, key);

/** What the clinic's price list has besides treatments. */
export interface Extras {
  addOns: { protocol: string; code: string; gross: Money }[];
  products: { code: string; name: string; gross: Money }[];
}

export const extrasOn = (clinic: string, date: string, signal: AbortSignal) =>
  get<Extras>(withQuery(of(clinic, '/prices'), { date }), signal);

const VISIT_PAUSE_MILLIS = 1_000;
const VISIT_PATIENCE = 30;

/**
 * Writes down what a doctor has found, where it is sealed: billing, which hears of a completed session a moment later than the
 * desk does. Until then it answers that there is no such visit.
 */
export async function justify(clinic: string, id: string, finding: string, key: string): Promise<unknown> {
  const path = of(clinic, `/visits/${encodeURIComponent(id)}/indication`);
  for (let times = 1; ; times += 1) {
    try {
      return await post<unknown>(path, { indication: 'therapeutic', finding }, key);
    } catch (error) {
      if (!(error instanceof ProblemError && error.problem.code === 'not-found' && times < VISIT_PATIENCE)) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, VISIT_PAUSE_MILLIS));
  }
}

export const cancelFor = (clinic: string, id: string, body: { reason: string; byClinic: boolean }, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/cancel'), body, key);

export const noShow = (clinic: string, id: string, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/no-show'), {}, key);

export const start = (clinic: string, id: string, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/start'), {}, key);

export const correct = (clinic: string, id: string, reason: string, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, '/correct'), { reason }, key);

export const decide = (clinic: string, id: string, decision: 'accept' | 'decline', reason: string, key: string) =>
  post<DeskAppointment>(appointment(clinic, id, `/${decision}`), { reason }, key);

export const patient = (clinic: string, id: string, signal: AbortSignal) =>
  get<Patient>(of(clinic, `/patients/${encodeURIComponent(id)}`), signal);

export const findPatients = (clinic: string, query: string) =>
  post<Page<Patient>>(of(clinic, '/patients/search'), { query });

export const register = (clinic: string, body: Omit<Patient, 'id'>, key: string) =>
  post<Patient>(of(clinic, '/patients'), body, key);

export const openQuestions = (clinic: string, treatment: Treatment, patientId: string, signal: AbortSignal) =>
  get<Page<Question>>(
    withQuery(of(clinic, '/screening-questions/unanswered'), { ...treatmentQuery(treatment), patient: patientId }),
    signal,
  );

/** The latest answer to each question, or to each of its items. */
export const screenings = (clinic: string, patientId: string, signal: AbortSignal) =>
  get<Page<ToldAnswer>>(withQuery(of(clinic, '/screenings'), { patient: patientId }), signal);

export const answerFor = (clinic: string, patientId: string, answers: GivenAnswer[], key: string) =>
  post<unknown>(of(clinic, '/screenings'), { patientId, answers }, key);

export const resources = (clinic: string, signal: AbortSignal) => get<Resources>(of(clinic, '/resources'), signal);

export const entries = (clinic: string, signal: AbortSignal) =>
  get<Page<Entry>>(of(clinic, '/timetable/entries'), signal);

export const hitsOf = (clinic: string, wish: EntryWish) =>
  post<{ appointments: Hit[] }>(of(clinic, '/timetable/entries/preview'), wish);

export const conflicts = (clinic: string, signal: AbortSignal) =>
  get<{ appointments: Hit[] }>(of(clinic, '/timetable/conflicts'), signal);

export const addEntry = (clinic: string, wish: EntryWish & { acknowledged: string[] }, key: string) =>
  post<{ id: string }>(of(clinic, '/timetable/entries'), wish, key);

export const withdrawEntry = (clinic: string, id: string, acknowledged: string[], key: string) =>
  remove(withQuery(of(clinic, `/timetable/entries/${encodeURIComponent(id)}`), { acknowledged }), key);

export const wishes = (clinic: string, cursor: string, signal: AbortSignal) =>
  get<Page<Wish>>(withQuery(of(clinic, '/waiting-list'), { state: 'waiting', cursor: cursor || undefined }), signal);

export interface NewWish {
  patientId: string;
  treatment: Treatment;
  until: string;
  weekdays?: string[];
  hours?: { from: string; to: string };
  practitionerId?: string;
}

export const addWish = (clinic: string, wish: NewWish, key: string) =>
  post<Wish>(of(clinic, '/waiting-list'), wish, key);

export const endWish = (clinic: string, id: string, how: 'withdraw' | 'decline', key: string) =>
  post<Wish>(of(clinic, `/waiting-list/${encodeURIComponent(id)}/${how}`), {}, key);

export const bookHeld = (clinic: string, holdId: string, adviceConfirmed: boolean, key: string) =>
  post<DeskAppointment>(of(clinic, '/appointments'), { holdId, adviceConfirmed }, key);

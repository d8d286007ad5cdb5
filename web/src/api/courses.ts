import { get, post } from './client';
import { of } from './clinics';
import type { CareSheet, Course, Plan, Replanned, SessionWish, SunYear, Verdicts, Wishes } from './courseTypes';
import type { Page, Treatment } from './types';

export interface CourseWish {
  /** Of members of staff; a patient plans for herself. */
  patientId?: string;
  treatment: Treatment;
  sessions: number;
  wishes: Wishes;
}

export interface CourseBooking {
  /** Of members of staff; a patient books for herself. */
  patientId?: string;
  treatment: Treatment;
  sessions: SessionWish[];
  adviceConfirmed: boolean;
  /** What a session is planned anew by that somebody else has taken meanwhile. */
  wishes: Wishes;
}

/** What happens to one session; with neither, what was cancelled or missed is made up for. */
export interface SessionChange {
  cancel?: string;
  /** Of what is cancelled: whether another shall take its place. */
  replace?: boolean;
  move?: string;
  to?: string;
}

export interface CourseChange {
  sessions: SessionWish[];
  adviceConfirmed: boolean;
  reason?: string;
}

const one = (clinic: string, id: string, rest = '') => of(clinic, `/courses/${encodeURIComponent(id)}${rest}`);

export const planCourse = (clinic: string, wish: CourseWish) => post<Plan>(of(clinic, '/courses/plan'), wish);

export const bookCourse = (clinic: string, booking: CourseBooking, key: string) =>
  post<Course>(of(clinic, '/courses'), booking, key);

export const courses = (clinic: string, signal: AbortSignal) => get<Page<Course>>(of(clinic, '/courses'), signal);

export const course = (clinic: string, id: string, signal: AbortSignal) => get<Course>(one(clinic, id), signal);

export const replan = (clinic: string, id: string, change: SessionChange) =>
  post<Replanned>(one(clinic, id, '/replan'), change);

export const changeCourse = (clinic: string, id: string, change: CourseChange, key: string) =>
  post<Course>(one(clinic, id, '/changes'), change, key);

export const careOf = (clinic: string, appointment: string, signal: AbortSignal) =>
  get<CareSheet>(of(clinic, `/appointments/${encodeURIComponent(appointment)}/care`), signal);

export const sunSeason = (clinic: string, year: number, signal: AbortSignal) =>
  get<SunYear>(of(clinic, `/sun-season?year=${year}`), signal);

/** What the rules say to the treatment on each day, at most 400, both included. */
export const verdicts = (clinic: string, treatment: Treatment, from: string, to: string) =>
  post<Verdicts>(of(clinic, '/verdicts'), { treatment, from, to });

import { get, post, withQuery } from './client';
import { of } from './clinics';
import type { Appointment, Page, Treatment } from './types';

/** What a patient waits for at a clinic. */
export interface OwnWish {
  id: string;
  treatment: Treatment;
  from: string;
  until: string;
  weekdays: string[];
  hours?: { from: string; to: string };
  state: 'waiting' | 'fulfilled' | 'withdrawn' | 'over' | 'unanswered';
  /** In line, from 1 on. */
  place?: number;
  /** A time that is kept for her alone until the moment given. */
  offer?: { holdId: string; startsAt: string; endsAt: string; practitionerId: string; heldUntil: string };
}

export interface NewOwnWish {
  treatment: Treatment;
  until: string;
  weekdays?: string[];
  hours?: { from: string; to: string };
  practitionerId?: string;
}

export const ownWishes = (clinic: string, signal: AbortSignal) =>
  get<Page<OwnWish>>(withQuery(of(clinic, '/waiting-list'), { state: 'waiting' }), signal);

export const waitFor = (clinic: string, wish: NewOwnWish, key: string) =>
  post<OwnWish>(of(clinic, '/waiting-list'), wish, key);

export const endOwnWish = (clinic: string, id: string, how: 'withdraw' | 'decline', key: string) =>
  post<OwnWish>(of(clinic, `/waiting-list/${encodeURIComponent(id)}/${how}`), {}, key);

export const takeOffer = (clinic: string, holdId: string, adviceConfirmed: boolean, key: string) =>
  post<Appointment>(of(clinic, '/appointments'), { holdId, adviceConfirmed }, key);

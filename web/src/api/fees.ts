import { get, post } from './client';
import { of } from './clinics';
import type { Money } from './types';

/** What a clinic charges for a session that does not take place; absent where nothing is charged. */
export interface FeePolicy {
  lateCancellation?: Money;
  noShow?: Money;
}

/** Of one session: it comes by an event, shortly after the cancellation. */
export interface Fee {
  kind: string;
  amount: Money;
  state: string;
  waivedBecause?: string;
}

export const feePolicy = (clinic: string, signal: AbortSignal) => get<FeePolicy>(of(clinic, '/fee-policy'), signal);

const one = (clinic: string, appointment: string, rest = '') =>
  of(clinic, `/fees/${encodeURIComponent(appointment)}${rest}`);

export const feeOf = (clinic: string, appointment: string, signal: AbortSignal) =>
  get<Fee>(one(clinic, appointment), signal);

export const waiveFee = (clinic: string, appointment: string, reason: string, key: string) =>
  post<Fee>(one(clinic, appointment, '/waiver'), { reason }, key);

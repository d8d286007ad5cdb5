import { get, post } from './client';
import { of } from './clinics';
import type { Money, Page, Treatment } from './types';

/** Sessions that are paid together. */
export interface CoursePackage {
  id: string;
  patientId: string;
  invoiceId: string;
  invoiceNumber: string;
  treatment: Treatment;
  sessions: number;
  left: number;
  price: Money;
  /** What of its price was not used. */
  unused: Money;
  soldOn: string;
  expiresOn: string;
  state: 'active' | 'used-up' | 'expired' | 'refunded' | 'forfeited';
  allowed: string[];
  creditNoteId?: string;
  closedBecause?: string;
}

export type Closing = 'refund' | 'forfeiture';

export const packages = (clinic: string, signal: AbortSignal) =>
  get<Page<CoursePackage>>(of(clinic, '/packages'), signal);

export const closePackage = (clinic: string, id: string, how: Closing, reason: string, key: string) =>
  post<CoursePackage>(of(clinic, `/packages/${encodeURIComponent(id)}/${how}`), { reason }, key);

import { get, post, withQuery } from './client';
import { of } from './clinics';
import type { Money, Page, Treatment } from './types';

/** Estimates, invoices, packages and what is owed, as the billing service answers them. */

export interface Estimate {
  id: string;
  number: string;
  state: 'handed-over' | 'signed' | 'expired';
  handedOverAt: string;
  validUntil: string;
  /** On which the treatment may take place and money may be taken for it. */
  firstDay: string;
  total: Money;
  /** What is signed, as text. */
  document: string;
  documentSha256: string;
  allowed: string[];
  signature?: { content: string; signedAt: string };
}

export interface Signature {
  kind: 'typed';
  content: string;
  documentSha256: string;
}

export type InvoiceState = 'issued' | 'partly-paid' | 'paid' | 'credited' | 'cancelled';

export interface InvoiceSummary {
  id: string;
  number: string;
  issuedAt: string;
  kind: 'session' | 'package' | 'fee' | 'deposit';
  patientId: string;
  total: Money;
  state: InvoiceState;
  open: Money;
}

export interface OnlinePayment {
  id: string;
  invoiceId: string;
  amount: Money;
  state: 'created' | 'pending' | 'paid' | 'expired' | 'mismatched';
  /** Where she pays, at the provider's; only while that can be done. */
  url?: string;
}

export interface Balance {
  /** Whether she can pay her invoices online. */
  online: boolean;
  accounts: { open: Money; deposit: Money }[];
}

export interface SoldPackage {
  id: string;
  invoiceNumber: string;
  treatment: Treatment;
  sessions: number;
  used: number;
  left: number;
  price: Money;
  expiresOn: string;
  state: 'active' | 'used-up' | 'expired' | 'refunded' | 'forfeited';
}

export interface InvoiceSearch {
  from?: string;
  to?: string;
  cursor?: string;
}

export const estimates = (clinic: string, signal: AbortSignal) =>
  get<{ items: Estimate[] }>(of(clinic, '/estimates'), signal);

export const sign = (clinic: string, id: string, signature: Signature, key: string) =>
  post<Estimate>(of(clinic, `/estimates/${encodeURIComponent(id)}/signature`), signature, key);

export const estimateFile = (clinic: string, id: string) => of(clinic, `/estimates/${encodeURIComponent(id)}.pdf`);

export const invoices = (clinic: string, search: InvoiceSearch, signal: AbortSignal) =>
  get<Page<InvoiceSummary>>(withQuery(of(clinic, '/invoices'), { ...search }), signal);

export const invoiceFile = (clinic: string, id: string, language: string) =>
  withQuery(of(clinic, `/invoices/${encodeURIComponent(id)}.pdf`), { language });

export const packages = (clinic: string, signal: AbortSignal) =>
  get<{ items: SoldPackage[] }>(of(clinic, '/packages'), signal);

export const balance = (clinic: string, patient: string, signal: AbortSignal) =>
  get<Balance>(of(clinic, `/payments/balances/${encodeURIComponent(patient)}`), signal);

export const onlinePayments = (clinic: string, signal: AbortSignal) =>
  get<{ items: OnlinePayment[] }>(of(clinic, '/online-payments'), signal);

export const onlinePayment = (clinic: string, id: string, signal: AbortSignal) =>
  get<OnlinePayment>(of(clinic, `/online-payments/${encodeURIComponent(id)}`), signal);

export const payOnline = (clinic: string, invoiceId: string, key: string) =>
  post<OnlinePayment>(of(clinic, '/online-payments'), { invoiceId }, key);

/** What the booking service keeps of a patient, in the language that she is written to in. */
export const bookingExport = (clinic: string, patient: string, form: '.pdf' | '') =>
  of(clinic, `/patients/${encodeURIComponent(patient)}/export${form}`);

/** What the billing service keeps of her. */
export const accountExport = (clinic: string, patient: string, form: '.pdf' | '', language?: string) =>
  withQuery(of(clinic, `/accounts/${encodeURIComponent(patient)}/export${form}`), language ? { language } : {});

import { get, post, withQuery } from './client';
import { of } from './clinics';
import type { InvoiceState, InvoiceSummary } from './papers';
import type { Money, Page, Treatment } from './types';

/** What the accountant and the administrator are told of the clinic's books. */

export interface Invoice extends InvoiceSummary {
  /** F1 is a full invoice, F2 a simplified one, which names no recipient. */
  type: 'F1' | 'F2';
  sessionOn: string;
  issuer: { name: string; taxNumber: string; address: string };
  recipient?: { name: string; taxNumber: string; address: string };
  lines: {
    text: string;
    rule: string;
    priceListVersion: number;
    gross: Money;
    vat: { category: string; rate: string };
  }[];
  vat: { category: string; rate: string; net: Money; vat: Money; gross: Money }[];
  state: InvoiceState;
  paid: Money;
  credited: Money;
  chain: { position: number; hash: string };
}

export type InvoiceDetail = Omit<Invoice, 'total'> & { total: { net: Money; vat: Money; gross: Money } };

export interface NewPayment {
  patientId: string;
  method: 'cash' | 'card' | 'transfer';
  till?: string;
  amount: Money;
  reference: string;
  invoices: { invoiceId: string; amount: Money }[];
}

export const creditReasons = ['taken-back', 'insolvency', 'bad-debt', 'other'] as const;

export interface NewCreditNote {
  reason: (typeof creditReasons)[number];
  note: string;
  /** Absent for all that is left. */
  lines?: { line: number; amount?: Money }[];
}

export interface UnpricedVisit {
  appointmentId: string;
  performed: Treatment;
  sessionOn: string;
  state: 'to-be-priced' | 'covered' | 'invoiced';
  invoiceId?: string;
  missing: string[];
}

export interface VatRow {
  from: string;
  category: string;
  rate: string;
  net: Money;
  vat: Money;
  gross: Money;
}

export interface RevenueRow {
  of?: string;
  net: Money;
}

export interface Receivables {
  asOf: string;
  bands: { days: '0-30' | '31-60' | '61-90' | 'over-90'; open: Money }[];
  total: Money;
}

export interface Chain {
  issuer: string;
  records: number;
  valid: boolean;
  firstBroken?: { position: number; number: string; reason: string };
}

export interface PriceListHead {
  version: number;
  effectiveFrom: string;
  currency: string;
}

export interface PriceList extends PriceListHead {
  list: { currency: string; prices: Price[] };
}

export interface Price {
  protocol: string;
  technique: string;
  depth: string;
  area: string;
  gross: Money;
}

const one = (clinic: string, id: string, rest = '') => of(clinic, `/invoices/${encodeURIComponent(id)}${rest}`);

export const invoice = (clinic: string, id: string, signal: AbortSignal) => get<InvoiceDetail>(one(clinic, id), signal);

export const pay = (clinic: string, payment: NewPayment, key: string) =>
  post<unknown>(of(clinic, '/payments'), payment, key);

export const credit = (clinic: string, id: string, note: NewCreditNote, key: string) =>
  post<{ number: string }>(one(clinic, id, '/credit-notes'), note, key);

export const unpriced = (clinic: string, cursor: string, signal: AbortSignal) =>
  get<Page<UnpricedVisit>>(
    withQuery(of(clinic, '/visits'), { state: 'to-be-priced', cursor: cursor || undefined }),
    signal,
  );

export const price = (clinic: string, appointment: string, key: string) =>
  post<UnpricedVisit>(of(clinic, `/visits/${encodeURIComponent(appointment)}/price`), {}, key);

export interface Period {
  from: string;
  to: string;
}

export const vatReport = (clinic: string, period: Period, signal: AbortSignal) =>
  get<{ items: VatRow[] }>(withQuery(of(clinic, '/reports/vat'), { ...period }), signal);

export const revenueReport = (clinic: string, period: Period, by: string, signal: AbortSignal) =>
  get<{ items: RevenueRow[] }>(withQuery(of(clinic, '/reports/revenue'), { ...period, by }), signal);

export const receivables = (clinic: string, asOf: string, signal: AbortSignal) =>
  get<{ items: Receivables[] }>(withQuery(of(clinic, '/reports/receivables'), { asOf }), signal);

export const chain = (clinic: string, signal: AbortSignal) => get<Chain>(of(clinic, '/invoices/chain'), signal);

export const priceLists = (clinic: string, signal: AbortSignal) =>
  get<{ items: PriceListHead[] }>(of(clinic, '/price-lists'), signal);

export const priceList = (clinic: string, version: number, signal: AbortSignal) =>
  get<PriceList>(of(clinic, `/price-lists/${version}`), signal);

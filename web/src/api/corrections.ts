import { get, post, put, withQuery } from './client';
import { of } from './clinics';

/** What becomes of an invoice besides payments and credit notes, and what the Spanish tax agency says of its record. */

export const cancellationReasons = ['nothing-rendered', 'issued-twice', 'trial'] as const;

export interface NewCancellation {
  reason: (typeof cancellationReasons)[number];
  note: string;
}

export interface ChainPlace {
  position: number;
  recordedAt: string;
}

export interface Cancellation extends NewCancellation {
  chain: ChainPlace;
}

/** A full invoice (F3) in the place of a simplified one. */
export interface FullInvoice {
  id: string;
  number: string;
  issuedAt: string;
  recipient: Recipient;
  chain: ChainPlace;
}

/** Whom a patient's full invoices name. */
export interface Recipient {
  name: string;
  taxNumber: string;
  address: string;
  country: string;
  reference: string;
}

export interface AgencyStanding {
  sending: boolean;
  waiting: number;
  accepted: number;
  acceptedWithErrors: number;
  refused: number;
  nextAt?: string;
  trouble?: string;
}

export type RecordState = 'accepted' | 'accepted-with-errors' | 'refused';

export interface SentRecord {
  position: number;
  number: string;
  act: 'issue' | 'issue-again' | 'cancel';
  state: RecordState;
  code?: string;
  words?: string;
  answeredAt: string;
  /** Place of the record that tells the same again. */
  followedBy?: number;
}

const ofInvoice = (clinic: string, id: string, what: string) =>
  of(clinic, `/invoices/${encodeURIComponent(id)}/${what}`);

const ofPatient = (clinic: string, patient: string) => of(clinic, `/recipients/${encodeURIComponent(patient)}`);

export const cancellation = (clinic: string, id: string, signal: AbortSignal) =>
  get<Cancellation>(ofInvoice(clinic, id, 'cancellation'), signal);

export const cancelInvoice = (clinic: string, id: string, wish: NewCancellation, key: string) =>
  post<Cancellation>(ofInvoice(clinic, id, 'cancellation'), wish, key);

/** The full invoice in the place of this one, if there is any. */
export const fullInvoicesOf = (clinic: string, invoice: string, signal: AbortSignal) =>
  get<{ items: FullInvoice[] }>(withQuery(of(clinic, '/full-invoices'), { invoice }), signal);

export const issueFullInvoice = (clinic: string, id: string, key: string) =>
  post<FullInvoice>(ofInvoice(clinic, id, 'full-invoice'), {}, key);

export const fullInvoiceFile = (clinic: string, id: string, form: string) =>
  of(clinic, `/full-invoices/${encodeURIComponent(id)}.${form}`);

export const recipient = (clinic: string, patient: string, signal: AbortSignal) =>
  get<Recipient>(ofPatient(clinic, patient), signal);

export const nameRecipient = (clinic: string, patient: string, named: Recipient, key: string) =>
  put<Recipient>(ofPatient(clinic, patient), named, key);

export const agencyStanding = (clinic: string, signal: AbortSignal) =>
  get<AgencyStanding>(of(clinic, '/tax-agency'), signal);

/** The first 200 after a place of the chain; all of a shorter list. */
export const agencyRecords = (clinic: string, state: RecordState, after: number, signal: AbortSignal) =>
  get<{ items: SentRecord[] }>(withQuery(of(clinic, '/tax-agency/records'), { state, after }), signal);

/** The first that nobody has told again: those that were stay as they are, so the first pages may hold nothing else. */
export async function openFaults(clinic: string, state: RecordState, signal: AbortSignal): Promise<SentRecord[]> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const { items }: { items: SentRecord[] } = await agencyRecords(clinic, state, after, signal);
    const open = items.filter(({ followedBy }) => followedBy === undefined);
    if (open.length > 0) {
      return open;
    }
    after = items.at(-1)?.position;
  }
  return [];
}

export const tellAgain = (clinic: string, position: number, key: string) =>
  post<{ position: number }>(of(clinic, `/tax-agency/records/${position}/correction`), {}, key);

import { get, post, put, remove, withQuery } from './client';
import { of } from './clinics';
import type { Page, Treatment, Verdict } from './types';

export interface ProtocolVersion {
  protocol: string;
  version: number;
  effectiveFrom: string;
  effectiveUntil?: string;
  state: 'past' | 'in-force' | 'scheduled' | 'withdrawn';
  publishedBy?: string;
  text?: string;
}

export interface ProtocolHead {
  protocol: string;
  title: string;
  versions: ProtocolVersion[];
}

export interface ProtocolDraft {
  id: string;
  protocol: string;
  version: number;
  text: string;
  savedAt: string;
  savedBy: string;
}

interface Judged {
  protocolVersion: number;
  verdict: Verdict;
  earliest?: string;
  durationMinutes: number;
}

/** An appointment that a draft would judge otherwise. */
export interface Foreseen {
  appointmentId: string;
  patientId: string;
  treatment: Treatment;
  startsAt: string;
  before: Judged;
  /** Absent where the draft does not know the treatment any more. */
  after?: Judged;
  holds: boolean;
}

export interface Foresight extends Page<Foreseen> {
  effectiveFrom: string;
  judged: number;
}

export interface Publication {
  version: ProtocolVersion;
  patientsJudgedAnew: number;
}

const one = (clinic: string, protocol: string, rest: string) =>
  of(clinic, `/protocols/${encodeURIComponent(protocol)}${rest}`);

const draft = (clinic: string, { protocol, id }: Pick<ProtocolDraft, 'protocol' | 'id'>, rest = '') =>
  one(clinic, protocol, `/drafts/${encodeURIComponent(id)}${rest}`);

export const protocols = (clinic: string, signal: AbortSignal) =>
  get<Page<ProtocolHead>>(of(clinic, '/protocols'), signal);

export const protocolVersion = (clinic: string, protocol: string, version: number, signal: AbortSignal) =>
  get<ProtocolVersion>(one(clinic, protocol, `/versions/${version}`), signal);

export const withdrawVersion = (clinic: string, protocol: string, version: number, key: string) =>
  post<Publication>(one(clinic, protocol, `/versions/${version}/withdrawal`), {}, key);

export const drafts = (clinic: string, protocol: string, signal: AbortSignal) =>
  get<Page<ProtocolDraft>>(one(clinic, protocol, '/drafts'), signal);

export const beginDraft = (clinic: string, protocol: string, text: string, key: string) =>
  post<ProtocolDraft>(one(clinic, protocol, '/drafts'), { text }, key);

export const saveDraft = (clinic: string, saved: ProtocolDraft, text: string, key: string) =>
  put<ProtocolDraft>(draft(clinic, saved), { text }, key);

export const discardDraft = (clinic: string, saved: ProtocolDraft, key: string) => remove(draft(clinic, saved), key);

/** What it would mean for what is booked if the draft were in force from that day on. */
export const whatIf = (clinic: string, saved: ProtocolDraft, effectiveFrom: string) =>
  post<Foresight>(withQuery(draft(clinic, saved, '/what-if'), { limit: 50 }), { effectiveFrom });

export const publish = (clinic: string, saved: ProtocolDraft, effectiveFrom: string, key: string) =>
  post<Publication>(draft(clinic, saved, '/publication'), { effectiveFrom }, key);

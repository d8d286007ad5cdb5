import { get, withQuery } from './client';
import { of } from './clinics';

/** Each keeps records of its own, in a chain of its own. */
export const auditParts = ['booking', 'billing', 'sign-ins'] as const;

export type AuditPart = (typeof auditParts)[number];

export const auditKinds = ['read', 'change', 'override', 'export'] as const;

export interface AuditRecord {
  id: number;
  at: string;
  kind: (typeof auditKinds)[number] | 'sign-in';
  action: string;
  person: string;
  role: string;
  patientId?: string;
  target: string;
  position?: number;
}

export interface AuditSearch {
  kind: string;
  person: string;
  patient: string;
  /** The first moment and the one after the last. */
  from: string;
  to: string;
}

export interface AuditPage {
  items: AuditRecord[];
  next?: string | number | null;
}

export interface AuditChain {
  records: number;
  /** So new that they have no place in the chain yet. */
  unsealed: number;
  firstBroken?: { position: number; reason: string } | null;
}

/** Latest first. */
export const auditRecords = (clinic: string, part: AuditPart, search: AuditSearch, next: string, signal: AbortSignal) =>
  get<AuditPage>(
    withQuery(of(clinic, `/audit/${part}`), {
      person: search.person || undefined,
      patient: search.patient || undefined,
      // Of signing in there is only one kind.
      kind: (part !== 'sign-ins' && search.kind) || undefined,
      from: search.from,
      to: search.to,
      [part === 'sign-ins' ? 'before' : 'cursor']: next || undefined,
    }),
    signal,
  );

export const auditChain = (clinic: string, part: AuditPart, signal: AbortSignal) =>
  get<AuditChain>(of(clinic, `/audit/${part}/chain`), signal);

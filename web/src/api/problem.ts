import type { Plan } from './courseTypes';
import type { Reason } from './types';

export interface FieldError {
  field: string;
  message: string;
}

/** Why a request was not answered as wished: an RFC 9457 answer, or that there was no answer at all. */
export interface Problem {
  code: string;
  title: string;
  detail: string;
  correlationId?: string;
  errors: FieldError[];
  /** The one field that a rule has refused. */
  field?: string;
  /** A word for what stands in the way of a document's state. */
  because?: string;
  reasons: Reason[];
  earliest?: string;
  nextTimes: string[];
  /** Of a change of hours: the appointments that would be outside of them. */
  appointments?: { id: string; startsAt: string }[];
  /** Of what somebody else has changed meanwhile: its version now. */
  version?: number;
  /** Of a course: the place of the session that stands in the way, from 0. */
  session?: number;
  /** Of a course whose times are taken: one with others for just these. */
  replanned?: Plan;
  /** Of a refusal: whether a clinician could be asked. */
  mayRequest?: boolean;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

const TYPE_PREFIX = 'urn:sunwise:problem:';
const UNANSWERED = new Set(['network-lost', 'unavailable', 'timeout']);

/** Nothing came back from the service: whether the request took effect is not known, so it may only be repeated as it was. */
export function isUnanswered(problem: Problem): boolean {
  return UNANSWERED.has(problem.code);
}

/** Whether a refused field is this one or a part of it, as `amount.currency` is of `amount`. */
export const isOf = (refused: string, field: string) => refused === field || refused.startsWith(`${field}.`);

/** The fields of the request that were refused. */
export function refusedFields({ errors, field }: Problem): string[] {
  return [...errors.map((each) => each.field), ...(field ? [field] : [])];
}

export function networkLost(): Problem {
  return withoutFacts('network-lost');
}

/** The problem of an answer; whatever is no problem of ours, such as a proxy's page, is an internal error. */
export function problemOf(body: unknown): Problem {
  const json = typeof body === 'object' && body !== null ? (body as Partial<Problem> & { type?: unknown }) : {};
  if (typeof json.type !== 'string' || !json.type.startsWith(TYPE_PREFIX)) {
    return withoutFacts('internal-error');
  }
  return { ...withoutFacts(json.type.slice(TYPE_PREFIX.length)), ...json };
}

function withoutFacts(code: string): Problem {
  return { code, title: code, detail: '', errors: [], reasons: [], nextTimes: [] };
}

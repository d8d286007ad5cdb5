import { credential } from './credential';
import { askedEarly } from './early';
import { networkLost, ProblemError, problemOf } from './problem';
import { serverClock } from './serverClock';

export type Parameters = Record<string, string | number | string[] | undefined>;

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
  /** Without saying who asks. */
  isAnonymous?: boolean;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(path, { method: 'GET', ...(signal && { signal }) });
}

/** What anybody would be answered, whoever is signed in. */
export function getAsAnybody<T>(path: string, signal: AbortSignal): Promise<T> {
  return send<T>(path, { method: 'GET', signal, isAnonymous: true });
}

/** @param key of a request that changes something */
export function post<T>(path: string, body: unknown, key?: string): Promise<T> {
  return send<T>(path, { method: 'POST', body, ...(key && { key }) });
}

/** @param key of a request that may take effect only once */
export function put<T>(path: string, body: unknown, key?: string): Promise<T> {
  return send<T>(path, { method: 'PUT', body, ...(key && { key }) });
}

/** @param key of a request that may take effect only once */
export function remove(path: string, key?: string): Promise<unknown> {
  return send<unknown>(path, { method: 'DELETE', ...(key && { key }) });
}

/** The path with its query; a list becomes a repeated parameter. */
export function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) {
        query.append(name, String(each));
      }
    }
  }
  return `${path}?${query.toString()}`;
}

async function send<T>(path: string, request: Request): Promise<T> {
  const response = await answer(path, request);
  serverClock.follow(response.headers.get('Date'));
  if (!response.ok) {
    throw new ProblemError(problemOf(await json(response).catch(() => null)));
  }
  return (response.status === 204 ? undefined : await json(response)) as T;
}

async function answer(path: string, request: Request): Promise<Response> {
  const { method, body, key, signal, isAnonymous = false } = request;
  const early = method === 'GET' && !isAnonymous ? askedEarly(path) : undefined;
  try {
    return await (early ??
      fetch(path, {
        method,
        headers: headersOf('application/json', body !== undefined, key, isAnonymous),
        ...(isAnonymous && { credentials: 'omit' }),
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      }));
  } catch (error) {
    throw signal?.aborted ? error : new ProblemError(networkLost());
  }
}

/** An answer that breaks off in the middle is as lost as one that never came; one that is not JSON is not ours. */
async function json(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new ProblemError(networkLost());
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError(problemOf(null));
  }
}

/** Who asks, in which language, and what is accepted for an answer. */
export function headersOf(accept: string, hasBody = false, key?: string, isAnonymous = false): Record<string, string> {
  const token = isAnonymous ? null : credential.get();
  const proof = token || isAnonymous ? undefined : credential.proof();
  return {
    Accept: accept,
    'Accept-Language': document.documentElement.lang,
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(proof && { 'X-CSRF-Token': proof }),
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(key && { 'Idempotency-Key': key }),
  };
}

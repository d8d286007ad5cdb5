import { get, post, put, remove } from './client';
import type { Page, Person } from './types';

/** How far somebody is in signing in. */
export interface Session {
  step: 'none' | 'patient' | 'second-factor' | 'enrolment' | 'signed-in';
  person: Person;
  id?: string;
  address?: string;
  endsAt?: string;
}

export interface SentCode {
  request: string;
  expiresInSeconds: number;
}

export interface Choices {
  items: { id: string; name: string; clinics: string[] }[];
  birthDateAsked: boolean;
}

export interface Guest {
  clinic: string;
  givenName: string;
  familyName: string;
  birthDate: string;
}

export interface OwnSession {
  id: string;
  agent: string;
  network: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
}

export const session = (signal: AbortSignal) => get<Session>('/api/session', signal);

export const sendCode = (address: string) => post<SentCode>('/api/sign-in/codes', { address });

export const enterCode = ({ request, code }: { request: string; code: string }) =>
  post<Session>(`/api/sign-in/codes/${encodeURIComponent(request)}`, { code });

export const choices = (signal: AbortSignal) => get<Choices>('/api/session/patients', signal);

export const choosePatient = (id: string) => post<Session>(`/api/session/patients/${encodeURIComponent(id)}`, {});

export const confirmBirthDate = (birthDate: string) => post<Choices>('/api/session/birth-date', { birthDate });

export const register = (guest: Guest) => post<Session>('/api/session/patients', guest);

export const enterPassword = (given: { address: string; password: string }) =>
  post<Session>('/api/sign-in/password', given);

export const enterSecondFactor = (code: string) => post<Session>('/api/session/second-factor', { code });

/** How staff can sign in; of a provider, what its button says. */
export const ways = (signal: AbortSignal) =>
  get<{ passwords: boolean; provider?: string }>('/api/sign-in/ways', signal);

/** Where the provider is that staff signs in at. */
export const beginAtProvider = () => post<{ address: string }>('/api/sign-in/provider', {});

export const followInvitation = (given: { invitation: string; password: string }) =>
  post<Session>('/api/sign-in/invitation', given);

export const proposeSecret = () => post<{ secret: string; uri: string }>('/api/session/enrolment/secret', {});

export const confirmSecret = (code: string) =>
  post<{ session: Session; recoveryCodes: string[] }>('/api/session/enrolment', { code });

/** Ends all other sessions. */
export const changePassword = (exchange: { present: string; password: string }) =>
  put('/api/session/password', exchange);

export const ownSessions = (signal: AbortSignal) => get<Page<OwnSession>>('/api/sessions', signal);

export const endSession = (id: string) => remove(`/api/sessions/${encodeURIComponent(id)}`);

export const signOut = () => remove('/api/session');

import { get, post, remove } from './client';
import type { Session } from './session';

/** What the gateway asks an authenticator; bytes in Base64 for addresses. */
export interface Question<T> {
  id: string;
  publicKey: T;
}

interface Descriptor {
  type: 'public-key';
  id: string;
}

export interface CreationQuestion {
  rp: { id: string; name: string };
  user: { id: string; name: string; displayName: string };
  challenge: string;
  pubKeyCredParams: { type: 'public-key'; alg: number }[];
  timeout: number;
  excludeCredentials: Descriptor[];
  authenticatorSelection: AuthenticatorSelectionCriteria;
  attestation: AttestationConveyancePreference;
}

export interface RequestQuestion {
  challenge: string;
  rpId: string;
  timeout: number;
  allowCredentials: Descriptor[];
  userVerification: UserVerificationRequirement;
}

export interface MadePasskey {
  question: string;
  label: string;
  clientDataJSON: string;
  attestationObject: string;
}

export interface ShownPasskey {
  question: string;
  credentialId: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string;
}

export interface Passkey {
  id: string;
  label: string;
  createdAt: string;
  usedAt?: string;
}

export interface OwnFactors {
  items: Passkey[];
  /** Whether staff has an authenticator app beside them. */
  authenticatorApp: boolean;
}

/** Where a passkey is asked for: instead of the mailed code, or after the password. */
export const places = {
  signIn: '/api/sign-in',
  secondFactor: '/api/session/second-factor',
} as const;

export type Place = (typeof places)[keyof typeof places];

export const questionAt = (place: Place) => post<Question<RequestQuestion>>(`${place}/passkey-questions`, {});

export const showPasskey = (place: Place, shown: ShownPasskey) => post<Session>(`${place}/passkey`, shown);

export const ownFactors = (signal: AbortSignal) => get<OwnFactors>('/api/session/passkeys', signal);

export const questionForNew = () => post<Question<CreationQuestion>>('/api/session/passkey-questions', {});

export const addPasskey = (made: MadePasskey) => post<Passkey>('/api/session/passkeys', made);

export const removePasskey = (id: string) => remove(`/api/session/passkeys/${encodeURIComponent(id)}`);

export const removeApp = () => remove('/api/session/authenticator-app');

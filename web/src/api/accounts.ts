import { get, post, put, remove } from './client';
import type { Page } from './types';

export const staffRoles = ['administrator', 'clinician', 'therapist', 'reception', 'accountant', 'auditor'] as const;

export type StaffRole = (typeof staffRoles)[number];

/** A role in one clinic, or in all of a chain. */
export interface Grant {
  role: StaffRole;
  clinic?: string;
  chain?: string;
}

export interface Account {
  id: string;
  address: string;
  name: string;
  state: 'active' | 'invited' | 'closed';
  grants: Grant[];
}

const PATH = '/api/accounts';
const one = (id: string, rest = '') => `${PATH}/${encodeURIComponent(id)}${rest}`;

export const accounts = (signal: AbortSignal) => get<Page<Account>>(PATH, signal);

export const addAccount = (account: { address: string; name: string; grants: Grant[] }, key: string) =>
  post<Account>(PATH, account, key);

export const changeGrants = (id: string, grants: Grant[], key: string) =>
  put<Account>(one(id, '/grants'), { grants }, key);

export const inviteAgain = (id: string, key: string) => post<unknown>(one(id, '/invitation'), {}, key);

export const closeAccount = (id: string, key: string) => remove(one(id), key);

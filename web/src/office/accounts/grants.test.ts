import { expect, it } from 'vitest';
import type { Grant } from '../../api/accounts';
import { rolesAt, withRolesAt } from './grants';

const grants: Grant[] = [
  { role: 'reception', clinic: 'utrecht' },
  { role: 'clinician', clinic: 'assen' },
  { role: 'auditor', chain: 'dutch' },
];

it('the roles at a clinic are those of the clinic alone', () => {
  expect(rolesAt(grants, 'utrecht')).toEqual(['reception']);
});

it('other roles at one clinic leave the rights elsewhere', () => {
  expect(withRolesAt(grants, 'utrecht', ['accountant', 'therapist'])).toEqual([
    { role: 'clinician', clinic: 'assen' },
    { role: 'auditor', chain: 'dutch' },
    { role: 'accountant', clinic: 'utrecht' },
    { role: 'therapist', clinic: 'utrecht' },
  ]);
});

it('to take all of them leaves nothing there', () => {
  expect(withRolesAt([{ role: 'reception', clinic: 'utrecht' }], 'utrecht', [])).toEqual([]);
});

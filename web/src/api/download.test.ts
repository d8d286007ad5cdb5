import { expect, it } from 'vitest';
import { nameIn } from './download';

it.each([
  ['attachment; filename="utrecht-invoices-2027-01.csv"', 'utrecht-invoices-2027-01.csv'],
  ['inline', undefined],
  ['attachment; filename="../etc/passwd"', undefined],
  [null, undefined],
])('the name in %j is %j', (disposition, name) => {
  expect(nameIn(disposition)).toBe(name);
});

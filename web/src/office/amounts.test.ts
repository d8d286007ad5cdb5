import { expect, it } from 'vitest';
import { amountText } from './amounts';

it.each([
  ['29', '29.00'],
  ['29,5', '29.50'],
  [' 29.05 ', '29.05'],
  ['0.01', '0.01'],
  ['0', undefined],
  ['0,00', undefined],
  ['29.005', undefined],
  ['1,000.00', undefined],
  ['-5', undefined],
  ['', undefined],
])('%j is %j', (typed, amount) => {
  expect(amountText(typed)).toBe(amount);
});

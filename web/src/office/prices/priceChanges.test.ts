import { expect, it } from 'vitest';
import { changeOf } from './priceChanges';

it.each([
  ['100.00', '105.00', 0.05],
  ['80.00', '60.00', -0.25],
  ['29.00', '29.00', 0],
  ['0.00', '10.00', 0],
])('%s to %s is a change by %d', (old, now, part) => {
  expect(changeOf({ amount: old, currency: 'EUR' }, { amount: now, currency: 'EUR' })).toBeCloseTo(part);
});

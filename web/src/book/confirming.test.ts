import { expect, test } from 'vitest';
import { networkLost, problemOf } from '../api/problem';
import { nextStep } from './confirming';

test.each([
  ['screening-incomplete', 'answer'],
  ['advice-not-confirmed', 'read'],
  ['booking-refused', 'resolve'],
  ['commitment-too-early', 'nothing'],
  ['wrong-state', 'nothing'],
  ['not-found', 'nothing'],
  ['forbidden', 'nothing'],
  ['unavailable', 'repeat'],
  ['internal-error', 'repeat'],
])('after %s she can %s', (code, step) => {
  expect(nextStep(problemOf({ type: `urn:sunwise:problem:${code}` }))).toBe(step);
});

test('what got no answer is repeated', () => {
  expect(nextStep(networkLost())).toBe('repeat');
});

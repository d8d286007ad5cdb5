import { expect, test } from 'vitest';
import { findingOf, isReasoned, NOTHING_TAKEN, takenAs, type Said } from './completion';

test('what there is none of is not sent', () => {
  expect(takenAs(NOTHING_TAKEN)).toEqual({});
  expect(takenAs({ addOns: ['mask'], sold: { cream: 2, brush: 0 } })).toEqual({
    addOns: ['mask'],
    sold: [{ product: 'cream', quantity: 2 }],
  });
});

test.each([
  ['', '', true, ''],
  ['aesthetic', 'typed before', true, ''],
  ['therapeutic', '  ', true, ''],
  ['therapeutic', 'a scar', false, 'a scar'],
  ['therapeutic', ' 234567890 ', false, '234567890'],
  ['therapeutic', ' 1234567890 ', true, '1234567890'],
] as [Said['purpose'], string, boolean, string][])('%s with "%s": ready %s', (purpose, finding, isReady, sent) => {
  expect(isReasoned({ purpose, finding })).toBe(isReady);
  expect(findingOf({ purpose, finding })).toBe(sent);
});

import { expect, it } from 'vitest';
import { ownTime } from './ownTime';

it.each([
  ['2027-01-04T08:30:00+01:00', 'Europe/Paris', undefined],
  ['2027-01-04T08:30:00+01:00', 'Europe/London', '07:30'],
  ['2027-01-04T08:30:00+01:00', 'America/Los_Angeles', 'Sunday 3 January 2027, 23:30'],
  ['2027-07-05T08:30:00+02:00', 'Europe/London', '07:30'],
  ['2027-01-04T23:30:00+01:00', 'Europe/Moscow', 'Tuesday 5 January 2027, 01:30'],
])('%s in %s: %s', (time, zone, own) => {
  expect(ownTime(time, zone, 'en-GB')?.replace(/,(?= \d+ )/, '')).toBe(own);
});

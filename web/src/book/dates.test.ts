import { describe, expect, it } from 'vitest';
import { addDays, briefDay, clockOf, dayIn, dayOf, longDay, monthsBetween, shortDay, weekdays, weeksOf } from './dates';

describe('a time', () => {
  it.each([
    ['2027-01-04T09:00:00+01:00', '2027-01-04', '09:00'],
    ['2027-03-28T00:15:00+01:00', '2027-03-28', '00:15'],
    ['2027-06-30T23:45:00+03:00', '2027-06-30', '23:45'],
  ])('%s is read at its own offset', (time, day, clock) => {
    expect(dayOf(time)).toBe(day);
    expect(clockOf(time)).toBe(clock);
  });
});

describe('dayIn', () => {
  it.each([
    ['Europe/Amsterdam', '2027-01-03T22:59:59Z', '2027-01-03'],
    ['Europe/Amsterdam', '2027-01-03T23:00:00Z', '2027-01-04'],
    ['Europe/Moscow', '2027-01-03T20:59:59Z', '2027-01-03'],
    ['Europe/Moscow', '2027-01-03T21:00:00Z', '2027-01-04'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, Date.parse(instant))).toBe(day);
  });
});

describe('addDays', () => {
  it.each([
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum);
  });
});

describe('monthsBetween', () => {
  it('crosses the year', () => {
    expect(monthsBetween('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  it('includes a single month once', () => {
    expect(monthsBetween('2027-01-31', '2027-01-31')).toEqual(['2027-01']);
  });
});

describe('weeksOf', () => {
  it('begins with Monday and fills the last week', () => {
    const weeks = weeksOf('2027-01');
    expect(weeks[0]).toEqual([null, null, null, null, '2027-01-01', '2027-01-02', '2027-01-03']);
    expect(weeks.at(-1)).toEqual([
      '2027-01-25',
      '2027-01-26',
      '2027-01-27',
      '2027-01-28',
      '2027-01-29',
      '2027-01-30',
      '2027-01-31',
    ]);
  });

  it('has exactly four weeks in a February that begins on Monday', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});

describe('words', () => {
  it('names days whatever the zone of the machine', () => {
    expect(longDay('2027-01-04', 'en-GB')).toMatch(/^Monday,? 4 January 2027$/);
    expect(shortDay('2027-01-04', 'en-GB')).toMatch(/^Mon,? 4 Jan$/);
    expect(briefDay('2026-12-31', 'en-GB')).toBe('31 Dec 2026');
    expect(weekdays('en-GB')[6]).toEqual({ short: 'Sun', long: 'Sunday' });
  });
});

import { describe, expect, it } from 'vitest';
import { minutesBetween, plusMinutes, wallIn, wallOf, wallOfDate, withOffset } from './wallTime';

describe('the wall clock', () => {
  it('is an answer as it is written', () => {
    expect(wallOf('2027-01-04T09:00:00+01:00')).toBe('2027-01-04T09:00');
  });

  it('is a date of the calendar as the browser shows it', () => {
    expect(wallOfDate(new Date(2027, 0, 4, 9, 5))).toBe('2027-01-04T09:05');
  });

  it('counts over midnight', () => {
    expect(plusMinutes('2027-01-04T23:50', 15)).toBe('2027-01-05T00:05');
    expect(minutesBetween('2027-01-04T23:50', '2027-01-05T00:05')).toBe(15);
  });

  it.each([
    ['Europe/Amsterdam', '2027-01-04T08:00:00Z', '2027-01-04T09:00'],
    ['Europe/Amsterdam', '2027-07-05T22:30:00Z', '2027-07-06T00:30'],
    ['America/Lima', '2027-01-04T03:00:00Z', '2027-01-03T22:00'],
  ])('of %s at %s', (zone, instant, wall) => {
    expect(wallIn(zone, Date.parse(instant))).toBe(wall);
  });
});

describe('withOffset', () => {
  it.each([
    ['2027-01-04T09:00', 'Europe/Amsterdam', '2027-01-04T09:00:00+01:00'],
    ['2027-07-05T09:00', 'Europe/Amsterdam', '2027-07-05T09:00:00+02:00'],
    ['2027-03-28T01:45', 'Europe/Amsterdam', '2027-03-28T01:45:00+01:00'],
    ['2027-03-28T03:00', 'Europe/Amsterdam', '2027-03-28T03:00:00+02:00'],
    ['2027-10-31T02:30', 'Europe/Amsterdam', '2027-10-31T02:30:00+02:00'],
    ['2027-10-31T03:00', 'Europe/Amsterdam', '2027-10-31T03:00:00+01:00'],
    ['2027-01-04T09:00', 'America/Lima', '2027-01-04T09:00:00-05:00'],
    ['2027-01-04T09:00', 'Asia/Kathmandu', '2027-01-04T09:00:00+05:45'],
    ['2027-01-04T09:00', 'Europe/London', '2027-01-04T09:00:00Z'],
  ])('%s in %s', (wall, zone, time) => {
    expect(withOffset(wall, zone)).toBe(time);
  });
});

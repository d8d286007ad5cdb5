import { describe, expect, it } from 'vitest';
import type { Availability, Day, Reason } from '../../api/types';
import { findingOn } from './moving';

const NOW = '2027-01-11T10:00';
const reason = (earliest?: string): Reason => ({
  rule: 'minimum-spacing',
  verdict: 'refused',
  source: { document: 'S2', passage: 'p', basis: 'stated' },
  message: 'Too close to the last session.',
  ...(earliest && { earliest }),
});
const at = (...clocks: string[]) => clocks.map((clock) => `2027-01-12T${clock}:00+01:00`);
const times = (day: Partial<Day>): Availability => ({
  timeZone: 'Europe/Amsterdam',
  from: '2027-01-12',
  to: '2027-01-12',
  durationMinutes: 45,
  days: [
    { date: '2027-01-12', verdict: 'allowed', reasons: [], times: at('09:00', '10:30', '11:00', '16:00'), ...day },
  ],
});

describe('findingOn', () => {
  it.each<[string, Partial<Day>, string]>([
    ['2027-01-12T10:30', {}, 'free'],
    ['2027-01-12T10:30', { verdict: 'advice', reasons: [reason()] }, 'advice'],
    ['2027-01-12T10:45', {}, 'taken'],
    ['2027-01-12T10:30', { closed: true }, 'closed'],
    ['2027-01-12T10:30', { verdict: 'refused', reasons: [reason()], times: [] }, 'refused'],
    ['2027-01-12T10:30', { verdict: 'clinician', reasons: [reason()], times: [] }, 'clinician'],
    ['2027-01-11T09:45', {}, 'past'],
    ['2027-01-13T10:30', {}, 'unknown'],
  ])('%s on a day like %j: %s', (wall, day, kind) => {
    expect(findingOn(times(day), wall, NOW).kind).toBe(kind);
  });

  it('knows nothing before the times are there', () => {
    expect(findingOn(undefined, '2027-01-12T10:30', NOW)).toEqual({ kind: 'unknown' });
  });

  it('names the nearest times, in order', () => {
    expect(findingOn(times({}), '2027-01-12T10:45', NOW)).toEqual({
      kind: 'taken',
      nearest: at('09:00', '10:30', '11:00'),
    });
  });

  it.each([
    [['2027-01-18', '2027-02-01'], '2027-02-01'],
    [['2027-01-18', undefined], undefined],
  ])('names the first day on which none of %j holds', (days, earliest) => {
    const finding = findingOn(times({ verdict: 'refused', reasons: days.map(reason) }), '2027-01-12T10:30', NOW);
    expect(finding).toMatchObject({ kind: 'refused' });
    expect('earliest' in finding ? finding.earliest : undefined).toBe(earliest);
  });
});

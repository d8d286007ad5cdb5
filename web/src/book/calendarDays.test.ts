import { describe, expect, it } from 'vitest';
import type { Day, Reason } from '../api/types';
import { alwaysAgainst, earliestOver, earliestTime, stateOf } from './calendarDays';

const day = (facts: Partial<Day>): Day => ({
  date: '2027-01-04',
  verdict: 'allowed',
  reasons: [],
  times: [],
  ...facts,
});
const NINE = '2027-01-04T09:00:00+01:00';

const reason = (earliest?: string): Reason => ({
  rule: 'minimum-spacing',
  verdict: 'refused',
  source: { document: 'S2', passage: 'one session every 2 weeks', basis: 'stated' },
  message: '',
  ...(earliest && { earliest }),
});

describe('stateOf', () => {
  it.each([
    ['free', day({ times: [NINE] })],
    ['full', day({})],
    ['closed', day({ closed: true })],
    ['advice', day({ verdict: 'advice', times: [NINE] })],
    ['full', day({ verdict: 'advice' })],
    ['clinician', day({ verdict: 'clinician' })],
    ['refused', day({ verdict: 'refused' })],
  ])('%s', (state, each) => {
    expect(stateOf(each)).toBe(state);
  });
});

describe('earliestTime', () => {
  it('passes over days without times', () => {
    expect(earliestTime([day({}), day({ times: [NINE] })])).toBe(NINE);
  });

  it('is absent where no day has one', () => {
    expect(earliestTime([day({}), day({ closed: true })])).toBeUndefined();
  });
});

describe('earliestOver', () => {
  it('is the latest of the earliest days', () => {
    expect(earliestOver([reason('2027-01-18'), reason('2027-02-01'), reason('2027-01-20')])).toBe('2027-02-01');
  });

  it('is absent where one reason never ends', () => {
    expect(earliestOver([reason('2027-01-18'), reason()])).toBeUndefined();
  });
});

describe('alwaysAgainst', () => {
  const consultation = { ...reason(), rule: 'pathway', message: 'consultation first' };
  const sun = { ...reason(), rule: 'sun', verdict: 'advice' as const, message: 'strong sun' };
  const refused = (...reasons: Reason[]) => day({ verdict: 'refused', reasons });

  it('is what each open day has, without advice', () => {
    const days = [refused(consultation, sun, reason('2027-01-18')), day({ closed: true }), refused(sun, consultation)];
    expect(alwaysAgainst(days)).toEqual([consultation]);
  });

  it('is nothing once a day is only full, or nothing is open', () => {
    expect(alwaysAgainst([refused(consultation), day({})])).toEqual([]);
    expect(alwaysAgainst([day({ closed: true })])).toEqual([]);
  });
});

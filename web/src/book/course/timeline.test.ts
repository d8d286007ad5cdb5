import { describe, expect, it } from 'vitest';
import { place, radiusOf, spanOf, sunBands } from './timeline';

describe('the months that are drawn', () => {
  it.each([
    [['2027-01-11', '2027-01-12'], '2027-01-01', '2027-06-30'],
    [['2027-10-14', '2027-01-11'], '2027-01-01', '2027-10-31'],
    [['2027-12-31', '2028-08-01'], '2027-12-01', '2028-08-31'],
  ])('around %j are %s to %s', (days, first, last) => {
    expect(spanOf(days)).toMatchObject({ first, last });
  });

  it('are spread over the width by days', () => {
    const x = place(spanOf(['2027-01-01']), 181);
    expect([x('2027-01-01'), x('2027-01-31'), x('2027-06-30')]).toEqual([0, 30, 180]);
  });
});

describe('the bands of the sun', () => {
  const reason = (rule: string, verdict: 'advice' | 'clinician') => ({
    rule,
    verdict,
    source: { document: 'S2', passage: '', basis: 'stated' as const },
    message: '',
  });
  const reasons = [
    reason('sun-season-moderate', 'advice'),
    reason('sun-season', 'clinician'),
    reason('spacing', 'clinician'),
  ];
  const day = (date: string, ...indices: number[]) => ({ date, verdict: 'x', reasons: indices });

  it('are runs of days of one level, and other rules do not make one', () => {
    const days = [
      day('2027-03-01', 2),
      day('2027-03-02', 0),
      day('2027-03-03', 0, 2),
      day('2027-03-04', 1),
      day('2027-03-05'),
      day('2027-03-06', 1),
    ];
    expect(sunBands({ reasons, days })).toEqual([
      { level: 'advice', first: '2027-03-02', last: '2027-03-03' },
      { level: 'clinician', first: '2027-03-04', last: '2027-03-04' },
      { level: 'clinician', first: '2027-03-06', last: '2027-03-06' },
    ]);
  });
});

it.each([
  [[10, 100], 9],
  [[10, 24, 60], 6],
  [[10, 12], 3],
  [[10], 9],
])('dots at %j have the radius %i', (places, radius) => {
  expect(radiusOf(places)).toBe(radius);
});

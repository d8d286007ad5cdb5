import { describe, expect, it } from 'vitest';
import { isUnanswered, networkLost, problemOf } from './problem';

describe('problemOf', () => {
  it('keeps the facts of a refusal', () => {
    const problem = problemOf({
      type: 'urn:sunwise:problem:booking-refused',
      title: 'This time cannot be booked',
      detail: 'It opens on 2027-01-18.',
      earliest: '2027-01-18',
      nextTimes: ['2027-01-18T09:00:00+01:00'],
    });
    expect(problem.code).toBe('booking-refused');
    expect(problem.earliest).toBe('2027-01-18');
    expect(problem.nextTimes).toHaveLength(1);
    expect(problem.reasons).toEqual([]);
  });

  it.each([[null], ['<html>'], [{}], [{ type: 'about:blank' }], [{ type: 7 }]])('takes %j for a defect', (body) => {
    expect(problemOf(body).code).toBe('internal-error');
  });
});

describe('isUnanswered', () => {
  it.each([
    ['unavailable', true],
    ['timeout', true],
    ['slot-taken', false],
    ['internal-error', false],
  ])('%s: %s', (code, unanswered) => {
    expect(isUnanswered(problemOf({ type: `urn:sunwise:problem:${code}` }))).toBe(unanswered);
  });

  it('knows a lost network', () => {
    expect(isUnanswered(networkLost())).toBe(true);
  });
});

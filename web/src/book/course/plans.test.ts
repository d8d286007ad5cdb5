import { describe, expect, it } from 'vitest';
import type { PlanView, Relaxation, Wishes } from '../../api/courseTypes';
import { adviceOn, choicesOf, relaxed } from './plans';

const planOn = (...days: string[]): PlanView => ({
  sessions: days.map((day) => ({
    startsAt: `${day}T09:00:00+01:00`,
    practitionerId: 'p',
    verdict: { verdict: 'allowed', reasons: [] },
    kept: false,
  })),
  objective: {
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    longestGapDays: 0,
    practitionerChanges: 0,
    sessionsWithOthers: 0,
    adviceDays: 0,
    changedSessions: 0,
  },
});
const plan = { sessions: 1, from: '2027-01-11', to: '2028-02-14', missing: [] };

describe('the plans side by side', () => {
  const soon = { begins: 'now' as const, plan: planOn('2027-01-11') };
  const later = { begins: 'season-opens' as const, opens: '2027-08-19', plan: planOn('2027-08-19') };

  it('are the alternatives where the best is one of them', () => {
    expect(choicesOf({ ...plan, plan: planOn('2027-01-11'), alternatives: [soon, later] })).toEqual([soon, later]);
  });

  it('begin with the best where it is none of them', () => {
    const best = planOn('2027-01-12');
    expect(choicesOf({ ...plan, plan: best, alternatives: [later] })).toEqual([{ begins: 'now', plan: best }, later]);
  });
});

describe('giving up one wish', () => {
  const wishes: Wishes = {
    weekdays: ['monday'],
    hours: { from: '09:00', to: '11:00', strict: true },
    practitioner: { id: 'p', strict: true },
    notOn: ['2027-02-01', '2027-02-02'],
    from: '2027-02-01',
    finishedBy: '2027-03-01',
  };
  const expected: [Relaxation, Partial<Wishes>][] = [
    [{ wish: 'weekdays', weekday: 'friday' }, { weekdays: ['monday', 'friday'] }],
    [{ wish: 'hours' }, { hours: { from: '09:00', to: '11:00', strict: false } }],
    [{ wish: 'practitioner' }, { practitioner: { id: 'p', strict: false } }],
    [{ wish: 'notOn', day: '2027-02-01' }, { notOn: ['2027-02-02'] }],
    [{ wish: 'from', day: '2027-01-20', days: 12 }, { from: '2027-01-20' }],
    [{ wish: 'finishedBy', day: '2027-03-08', days: 7 }, { finishedBy: '2027-03-08' }],
  ];

  it.each(expected)('%j changes nothing else', (giveUp, changed) => {
    expect(relaxed({ sessions: 4, wishes }, giveUp)).toEqual({ sessions: 4, wishes: { ...wishes, ...changed } });
  });

  it('lets any weekday do where no single one is enough', () => {
    expect(relaxed({ sessions: 4, wishes }, { wish: 'weekdays' }).wishes).not.toHaveProperty('weekdays');
  });

  it('plans fewer sessions', () => {
    expect(relaxed({ sessions: 4, wishes }, { wish: 'sessions', sessions: 3 })).toEqual({ sessions: 3, wishes });
  });
});

it('advice that several sessions share is read once', () => {
  const source = { document: 'S2', passage: 'x', basis: 'stated' as const };
  const sun = { rule: 'sun-season-moderate', verdict: 'advice' as const, source, message: 'Protect the skin.' };
  const sessions = planOn('2027-02-22', '2027-03-08', '2027-03-22').sessions.map((session, index) =>
    index === 0 ? session : { ...session, verdict: { verdict: 'advice' as const, reasons: [sun] } },
  );
  expect(adviceOn(sessions)).toEqual([sun]);
});

import { describe, expect, it } from 'vitest';
import type { CalendarView, Visit } from '../../api/deskTypes';
import { canMove, emptyWeekdays, eventsOf, gaps, hoursShown } from './events';

const DAY = '2027-01-12';
const range = (from: string, to: string, day = DAY) => ({
  startsAt: `${day}T${from}:00+01:00`,
  endsAt: `${day}T${to}:00+01:00`,
});
const visit: Visit = {
  id: 'a',
  patient: { id: 'p', name: 'Anna de Vries' },
  treatment: { protocol: 'x', technique: 'y', depth: 'z', areas: ['cheeks'] },
  state: 'booked',
  flagged: true,
  version: 3,
  ...range('10:00', '10:45'),
};
const view: CalendarView = {
  by: 'practitioner',
  days: [
    { date: DAY, open: [range('09:00', '17:30')] },
    { date: '2027-01-16', open: [] },
  ],
  resources: [
    {
      id: 'sanne',
      name: 'Sanne',
      open: [range('09:00', '12:00'), range('13:00', '17:30')],
      closures: [{ entryId: 'e', kind: 'absence', reason: 'Course', ...range('15:00', '17:30') }],
      occupied: [{ appointmentId: 'a', ...range('10:00', '11:00') }],
    },
  ],
  appointments: [visit],
};

describe('eventsOf', () => {
  const events = eventsOf(view, '2027-01-12T08:00', undefined);
  const withClass = (name: string) => events.filter(({ classNames }) => classNames?.includes(name));

  it('draws the part that a column has of an appointment, by the wall clock', () => {
    expect(withClass('visit')).toMatchObject([
      { start: '2027-01-12T10:00', end: '2027-01-12T11:00', resourceIds: ['sanne'], startEditable: true },
    ]);
    expect(withClass('visit-flagged')).toHaveLength(1);
  });

  it('draws why somebody is away, and when nobody works as far as it is seen', () => {
    expect(withClass('closure')).toMatchObject([{ extendedProps: { kind: 'absence', reason: 'Course' } }]);
    expect(withClass('outside').map(({ start, end }) => [start, end])).toEqual([
      ['2027-01-12T12:00', '2027-01-12T13:00'],
      ['2027-01-12T17:30', '2027-01-13T00:00'],
      ['2027-01-16T00:00', '2027-01-17T00:00'],
    ]);
  });

  it('shows a move at once where it shall go, and lets nobody move it twice', () => {
    const wish = { id: 'a', wall: '2027-01-12T11:30', from: 'sanne', to: 'daan' };
    const [moved] = eventsOf(view, '2027-01-12T08:00', wish);
    expect(moved).toMatchObject({ start: '2027-01-12T11:30', resourceIds: ['daan'], startEditable: false });
    const [answered] = eventsOf(view, '2027-01-12T08:00', { ...wish, wall: '2027-01-12T10:00', from: 'lotte' });
    expect(answered).toMatchObject({ start: '2027-01-12T10:00', resourceIds: ['sanne'] });
  });
});

describe('canMove', () => {
  it.each<[Visit['state'], string, boolean]>([
    ['booked', '2027-01-12T09:59', true],
    ['booked', '2027-01-12T10:00', false],
    ['tentative', '2027-01-12T09:59', true],
    ['arrived', '2027-01-12T09:59', false],
    ['held', '2027-01-12T09:59', false],
  ])('%s at %s: %s', (state, now, can) => {
    expect(canMove({ ...visit, state }, now)).toBe(can);
  });
});

it('finds no gap in a day that is open all day', () => {
  expect(gaps(DAY, [{ startsAt: `${DAY}T00:00:00+01:00`, endsAt: '2027-01-13T00:00:00+01:00' }])).toEqual([]);
});

it('shows whole hours', () => {
  expect(hoursShown(view)).toEqual({ from: '09:00', to: '18:00' });
});

it('leaves out weekdays without anything, but never all', () => {
  expect(emptyWeekdays(view)).toEqual([6]);
  expect(emptyWeekdays({ ...view, days: [{ date: DAY, open: [] }], resources: [] })).toEqual([]);
});

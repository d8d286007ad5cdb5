import type { Calendar } from '@event-calendar/core';
import type { CalendarView, Column, Range, Visit } from '../../api/deskTypes';
import { addDays } from '../../book/dates';
import { minutesBetween, plusMinutes, wallOf } from '../wallTime';

/** Where an appointment is shown until the service has answered its move. */
export interface PendingMove {
  id: string;
  /** The clinic's wall clock at the start that is wished; so it stays there also when the answer is already known. */
  wall: string;
  from: string;
  to: string;
}

/** What the calendar draws of an appointment in one of its columns. */
export interface VisitProps extends Record<string, unknown> {
  visit: Visit;
  column: string;
  /** The column's name. */
  whose: string;
}

const IMMOVABLE = new Set<Visit['state']>(['held', 'arrived', 'in-treatment', 'completed', 'no-show', 'cancelled']);

export const canMove = (visit: Visit, now: string) => !IMMOVABLE.has(visit.state) && wallOf(visit.startsAt) > now;

/** Everything to be drawn: the appointments of each column, and behind them when nobody works and why. */
export function eventsOf(view: CalendarView, now: string, pending: PendingMove | undefined): Calendar.EventInput[] {
  const visits = new Map(view.appointments.map((visit) => [visit.id, visit]));
  const hours = hoursShown(view);
  const days = view.days.map(({ date }) => date);
  return view.resources.flatMap((column) => [
    ...visitsOf(column, visits, now, pending),
    ...closuresOf(column),
    ...outsideHours(column, days, hours),
    ...(days.includes(now.slice(0, 10)) ? [nowLine(column, now)] : []),
  ]);
}

function visitsOf(
  column: Column,
  visits: Map<string, Visit>,
  now: string,
  pending: PendingMove | undefined,
): Calendar.EventInput[] {
  return column.occupied.flatMap(({ appointmentId, startsAt, endsAt }) => {
    const visit = visits.get(appointmentId);
    if (!visit) {
      return [];
    }
    const moved = pending?.id === appointmentId ? pending : undefined;
    const later = moved ? minutesBetween(wallOf(visit.startsAt), moved.wall) : 0;
    return [
      {
        id: `${appointmentId}@${column.id}`,
        start: plusMinutes(wallOf(startsAt), later),
        end: plusMinutes(wallOf(endsAt), later),
        resourceIds: [moved?.from === column.id ? moved.to : column.id],
        startEditable: !moved && canMove(visit, now),
        classNames: ['visit', `visit-${visit.state}`, ...(visit.flagged ? ['visit-flagged'] : [])],
        extendedProps: { visit, column: column.id, whose: column.name } satisfies VisitProps,
      },
    ];
  });
}

function closuresOf(column: Column): Calendar.EventInput[] {
  return column.closures.map(({ entryId, kind, reason, startsAt, endsAt }) => ({
    id: `${entryId}@${column.id}@${startsAt}`,
    start: wallOf(startsAt),
    end: wallOf(endsAt),
    resourceIds: [column.id],
    display: 'background' as const,
    classNames: ['closure'],
    extendedProps: { kind, reason },
  }));
}

/** Only what is seen of it: each costs as much as an appointment. */
function outsideHours(column: Column, days: string[], hours: { from: string; to: string }): Calendar.EventInput[] {
  const isSeen = (day: string) => {
    const [from, to] = [
      `${day}T${hours.from}`,
      hours.to === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${hours.to}`,
    ];
    return ({ start, end }: { start: string; end: string }) => start < to && end > from;
  };
  return days.flatMap((day) =>
    gaps(day, column.open)
      .filter(isSeen(day))
      .map(({ start, end }) => ({
        id: `outside@${column.id}@${start}`,
        start,
        end,
        resourceIds: [column.id],
        display: 'background' as const,
        classNames: ['outside'],
      })),
  );
}

/** The parts of a day that none of the ranges covers. */
export function gaps(day: string, ranges: Range[]): { start: string; end: string }[] {
  const found = [];
  let start = `${day}T00:00`;
  const last = `${addDays(day, 1)}T00:00`;
  const ofDay = ranges
    .map(({ startsAt, endsAt }) => ({ from: wallOf(startsAt), to: wallOf(endsAt) }))
    .filter(({ from }) => from.startsWith(day))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  for (const { from, to } of ofDay) {
    if (from > start) {
      found.push({ start, end: from });
    }
    start = to > start ? to : start;
  }
  return start < last ? [...found, { start, end: last }] : found;
}

function nowLine(column: Column, now: string): Calendar.EventInput {
  return {
    id: `now@${column.id}`,
    start: now,
    end: plusMinutes(now, 2),
    resourceIds: [column.id],
    display: 'background',
    classNames: ['now'],
  };
}

/** The hours to be shown: all in which anybody works or is taken, and at least the clinic's own, to whole hours. */
export function hoursShown(view: CalendarView): { from: string; to: string } {
  const ranges = [
    ...view.days.flatMap(({ open }) => open),
    ...view.resources.flatMap(({ open, occupied }) => [...open, ...occupied]),
  ];
  const starts = ranges.map(({ startsAt }) => wallOf(startsAt).slice(11));
  const ends = ranges.map(({ startsAt, endsAt }) =>
    minutesBetween(wallOf(startsAt), wallOf(endsAt)) > 0 && wallOf(endsAt).endsWith('T00:00')
      ? '24:00'
      : wallOf(endsAt).slice(11),
  );
  const first = starts.sort()[0] ?? '08:00';
  const last = ends.sort().at(-1) ?? '18:00';
  return { from: `${first.slice(0, 2)}:00`, to: last.endsWith(':00') ? last : nextHour(last) };
}

const nextHour = (clock: string) => `${String(Number(clock.slice(0, 2)) + 1).padStart(2, '0')}:00`;

/** As the calendar counts them: Sunday is 0. */
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The weekdays of a week on which nobody works and nothing is booked */
export function emptyWeekdays(view: CalendarView): Weekday[] {
  const used = new Set(
    [
      ...view.days.flatMap(({ open }) => open),
      ...view.resources.flatMap(({ open, occupied }) => [...open, ...occupied]),
    ].map(({ startsAt }) => startsAt.slice(0, 10)),
  );
  const free = view.days.filter(({ date }) => !used.has(date));
  return free.length === view.days.length
    ? []
    : free.map(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday);
}

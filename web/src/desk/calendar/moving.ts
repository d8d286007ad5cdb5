import type { Availability, Reason } from '../../api/types';
import { earliestOver } from '../../book/calendarDays';
import { dayOf } from '../../book/dates';
import { minutesBetween, wallOf } from '../wallTime';

/** What the judge, the hours and the calendar say of another time for an appointment. */
export type Finding =
  | { kind: 'unknown' }
  | { kind: 'past' }
  | { kind: 'closed' }
  | { kind: 'refused' | 'clinician'; reasons: Reason[]; earliest?: string }
  /** Nobody who could do it, or not the one who is meant, is free; the nearest times of that day. */
  | { kind: 'taken'; nearest: string[] }
  | { kind: 'free' }
  | { kind: 'advice'; reasons: Reason[] };

export type FindingKind = Finding['kind'];

const NEAREST = 3;

/**
 * @param times of the practitioner who is meant, judged as if the appointment were not there; undefined until they are known
 * @param wall the clinic's wall clock at the wanted start
 * @param now the clinic's wall clock
 */
export function findingOn(times: Availability | undefined, wall: string, now: string): Finding {
  if (wall < now) {
    return { kind: 'past' };
  }
  const day = times?.days.find(({ date }) => date === dayOf(wall));
  if (!day) {
    return { kind: 'unknown' };
  }
  if (day.closed) {
    return { kind: 'closed' };
  }
  if (day.verdict === 'refused' || day.verdict === 'clinician') {
    const earliest = earliestOver(day.reasons);
    return { kind: day.verdict, reasons: day.reasons, ...(earliest && { earliest }) };
  }
  if (!day.times.some((time) => wallOf(time) === wall)) {
    return { kind: 'taken', nearest: nearestOf(day.times, wall) };
  }
  return day.verdict === 'advice' ? { kind: 'advice', reasons: day.reasons } : { kind: 'free' };
}

function nearestOf(times: string[], wall: string): string[] {
  const distance = (time: string) => Math.abs(minutesBetween(wall, wallOf(time)));
  return [...times]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST)
    .sort();
}

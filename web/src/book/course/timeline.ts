import type { Verdicts } from '../../api/courseTypes';
import { addDays, monthOf } from '../dates';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from one to another; negative where it is before. */
export const daysFrom = (from: string, to: string) => Math.round((instant(to) - instant(from)) / DAY_MILLIS);

/** What is drawn of the calendar: whole months. */
export interface Span {
  first: string;
  last: string;
  days: number;
}

/** The whole months around all days; half a year at least, so that a season is seen to come and go. */
export function spanOf(days: string[]): Span {
  const sorted = [...days].sort();
  const first = `${monthOf(sorted[0] ?? '')}-01`;
  const least = addDays(first, 180);
  const until = [sorted.at(-1) ?? first, least].sort().at(-1) ?? least;
  const last = addDays(`${monthOf(addDays(`${monthOf(until)}-01`, 31))}-01`, -1);
  return { first, last, days: daysFrom(first, last) + 1 };
}

/** From the left edge, in the unit of the width. */
export const place = (span: Span, width: number) => (day: string) => (daysFrom(span.first, day) / span.days) * width;

export interface Band {
  level: 'advice' | 'clinician';
  first: string;
  last: string;
}

/** The runs of days on which the sun over the clinic asks for advice, or leaves the decision to a clinician. */
export function sunBands({ reasons, days }: Verdicts): Band[] {
  const bands: Band[] = [];
  for (const { date, reasons: indices } of days) {
    const said = indices.map((index) => reasons[index]).filter((reason) => reason?.rule.startsWith('sun-season'));
    const level = said.some((reason) => reason?.verdict !== 'advice') ? 'clinician' : 'advice';
    const before = bands.at(-1);
    if (said.length === 0) {
      continue;
    }
    if (before?.level === level && addDays(before.last, 1) === date) {
      before.last = date;
    } else {
      bands.push({ level, first: date, last: date });
    }
  }
  return bands;
}

/** The radius of the dots of a row, so that they do not cover one another. */
export function radiusOf(places: number[]): number {
  const gaps = places.slice(1).map((each, index) => each - (places[index] ?? 0));
  return Math.max(3, Math.min(9, ...gaps.map((gap) => gap / 2 - 1)));
}

/**
 * Days and times of the clinic, as text: `2027-01-04` and `2027-01-04T09:00:00+01:00`. They are never turned into the
 * browser's zone; where JavaScript needs an instant for a day, it is that day's midnight in UTC.
 */

const DAY = 24 * 60 * 60 * 1000;

const atMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAt = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The day of a time, at its own offset. */
export const dayOf = (time: string) => time.slice(0, 10);

/** Hours and minutes of a time, at its own offset. */
export const clockOf = (time: string) => time.slice(11, 16);

export const monthOf = (day: string) => day.slice(0, 7);

export const addDays = (day: string, days: number) => dayAt(atMidnight(day) + days * DAY);

/** The day that an instant (milliseconds since 1970) falls on in a zone. */
export function dayIn(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** The months from one day to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthOf(addDays(`${month}-01`, 31))) {
    months.push(month);
  }
  return months;
}

/** The weeks of a month, Monday first; null before the first day and after the last. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const cells: (string | null)[] = Array.from(
    { length: (new Date(atMidnight(first)).getUTCDay() + 6) % 7 },
    () => null,
  );
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) {
    cells.push(day);
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function format(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(atMidnight(day));
}

/** Such as Monday 4 January 2027. */
export const longDay = (day: string, language: string) =>
  format(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Such as Mon 4 Jan. */
export const shortDay = (day: string, language: string) =>
  format(day, language, { weekday: 'short', day: 'numeric', month: 'short' });

/** Such as 4 Jan 2027, for the column of a table. */
export const briefDay = (day: string, language: string) =>
  format(day, language, { day: 'numeric', month: 'short', year: 'numeric' });

/** Such as January 2027. */
export const monthName = (month: string, language: string) =>
  format(`${month}-01`, language, { month: 'long', year: 'numeric' });

/** Short and long names from Monday on. */
export const weekdays = (language: string) =>
  Array.from({ length: 7 }, (_, index) => {
    const day = addDays('2027-01-04', index);
    return { short: format(day, language, { weekday: 'short' }), long: format(day, language, { weekday: 'long' }) };
  });

/**
 * The clinic's wall clock: a day and a time of day as text, `2027-01-04T09:00`, without a zone. The calendar draws it as it is, so
 * nothing depends on where the browser stands.
 */

const MINUTE = 60_000;

const asUtc = (wall: string) => Date.parse(`${wall}:00Z`);

/** The wall clock of an answer's time, at its own offset. */
export const wallOf = (time: string) => time.slice(0, 16);

/** The wall clock that the calendar's dates stand for. */
export function wallOfDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const minutesBetween = (from: string, to: string) => (asUtc(to) - asUtc(from)) / MINUTE;

export const plusMinutes = (wall: string, minutes: number) =>
  new Date(asUtc(wall) + minutes * MINUTE).toISOString().slice(0, 16);

/** The wall clock in a zone at an instant (milliseconds since 1970). */
export function wallIn(timeZone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The time as the API wants it, with the clinic's offset. Of a wall time that comes twice, when clocks are set back, it is the
 * first; one that is left out, when they are set forward, gets the offset from before.
 */
export function withOffset(wall: string, timeZone: string): string {
  const offsetAt = (instant: number) => minutesBetween(wallIn('UTC', instant), wallIn(timeZone, instant));
  const before = offsetAt(asUtc(wall) - 24 * 60 * MINUTE);
  const after = offsetAt(asUtc(wall) + 24 * 60 * MINUTE);
  const fits = [before, after].find((offset) => wallIn(timeZone, asUtc(wall) - offset * MINUTE) === wall);
  return `${wall}:00${offsetText(fits ?? before)}`;
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const size = Math.abs(minutes);
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

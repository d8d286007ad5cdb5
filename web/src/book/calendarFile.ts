import type { Appointment } from '../api/types';

const LONGEST_LINE = 60;

/**
 * The entry for her own calendar (RFC 5545), under the same id as in the mail and the clinic's feed, so that none of them
 * doubles it. It names the clinic only: others may read a calendar too.
 */
export function calendarFile({ id, version, startsAt, endsAt }: Appointment, clinic: string, now: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sunwise//Booking//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@sunwise.clinic`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(Date.parse(startsAt))}`,
    `DTEND:${instant(Date.parse(endsAt))}`,
    `SUMMARY:${escaped(clinic)}`,
    `LOCATION:${escaped(clinic)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Such as 20270104T073000Z. */
const instant = (millis: number) => new Date(millis).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** No line has more than 75 bytes; what goes on begins with a blank. A letter has at most four bytes, most here two. */
function folded(line: string): string {
  const letters = Array.from(line);
  const parts = [];
  let part = '';
  for (const letter of letters) {
    if (new TextEncoder().encode(part + letter).length > LONGEST_LINE) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

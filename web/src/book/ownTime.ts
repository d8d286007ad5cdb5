import { clockOf, dayOf, longDay } from './dates';

/** A clinic's time on the reader's own clock: with the day where it is another one; none where both clocks show the same. */
export function ownTime(time: string, ownZone: string, language: string): string | undefined {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ownZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(time));
  const [day = '', clock = ''] = parts.split(' ');
  if (day === dayOf(time) && clock === clockOf(time)) {
    return undefined;
  }
  return day === dayOf(time) ? clock : `${longDay(day, language)}, ${clock}`;
}

export const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

import type { Appointment, Procedure, Treatment } from '../api/types';
import { complete, settled } from './treatments';

const MOST_SHOWN = 2;
/** What she did not want after all is not offered again. */
const GIVEN_UP = new Set(['cancelled', 'declined', 'lapsed', 'held']);

/** Her last treatments, each once, the newest first: those that are still offered and that she can book by herself. */
export function hadBefore(appointments: Appointment[], procedures: Procedure[]): Treatment[] {
  const newestFirst = appointments
    .filter(({ state }) => !GIVEN_UP.has(state))
    .sort((one, other) => other.startsAt.localeCompare(one.startsAt))
    .map(({ treatment }) => treatment);
  const bookable = newestFirst.filter((treatment) => {
    const offered = settled(procedures, treatment);
    return complete(offered) && sameWords(offered, treatment);
  });
  return [...new Map(bookable.map((each) => [keyOf(each), each])).values()].slice(0, MOST_SHOWN);
}

const keyOf = ({ protocol, technique, depth, areas }: Partial<Treatment>) =>
  [protocol, technique, depth, ...[...(areas ?? [])].sort()].join(' ');

const sameWords = (one: Partial<Treatment>, other: Treatment) => keyOf(one) === keyOf(other);

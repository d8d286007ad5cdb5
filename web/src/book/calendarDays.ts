import type { Day, Reason } from '../api/types';

/** What a day is to the patient. */
export type DayState = 'free' | 'advice' | 'clinician' | 'refused' | 'full' | 'closed';

export const dayStates: DayState[] = ['free', 'advice', 'refused', 'clinician', 'full', 'closed'];

export function stateOf(day: Day): DayState {
  if (day.closed) {
    return 'closed';
  }
  if (day.verdict === 'refused' || day.verdict === 'clinician') {
    return day.verdict;
  }
  if (day.times.length === 0) {
    return 'full';
  }
  return day.verdict === 'advice' ? 'advice' : 'free';
}

/** The first free time; absent where there is none. */
export const earliestTime = (days: Day[]): string | undefined => days.find((day) => day.times.length > 0)?.times[0];

/** The first day on which none of the reasons holds any longer; absent where time does not cure one of them. */
export function earliestOver(reasons: Reason[]): string | undefined {
  const days = reasons.map((reason) => reason.earliest);
  return days.every((day) => day !== undefined) ? days.sort().at(-1) : undefined;
}

/** What speaks against each of the days on which the clinic is open; none if one of them is only fully booked. */
export function alwaysAgainst(days: Day[]): Reason[] {
  const [first, ...others] = days.filter(({ closed }) => !closed).map(({ reasons }) => reasons.filter(isAgainst));
  return (first ?? []).filter((reason) => others.every((each) => each.some((other) => isSame(reason, other))));
}

const isAgainst = ({ verdict }: Reason) => verdict === 'refused' || verdict === 'clinician';

const isSame = (one: Reason, other: Reason) => one.rule === other.rule && one.message === other.message;

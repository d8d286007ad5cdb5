import type { DeskAppointment } from '../../api/deskTypes';
import { dayOf } from '../../book/dates';
import { wallOf } from '../wallTime';

/** What the desk does with an appointment, in the order of a visit. */
export const deskActions = [
  'check-in',
  'start',
  'complete',
  'confirm',
  'move',
  'no-show',
  'correct',
  'cancel',
] as const;

export type DeskAction = (typeof deskActions)[number];

/**
 * What the service would allow now: by state and role as it says itself, and by the day where it waits for that.
 *
 * @param now the clinic's wall clock
 */
export function actionsOf({ allowed, startsAt, confirmableFrom }: DeskAppointment, now: string): DeskAction[] {
  const isTime: Partial<Record<DeskAction, boolean>> = {
    'check-in': dayOf(startsAt) <= dayOf(now),
    confirm: confirmableFrom !== undefined && confirmableFrom <= dayOf(now),
    move: wallOf(startsAt) > now,
    'no-show': wallOf(startsAt) <= now,
  };
  return deskActions.filter((action) => allowed.includes(action) && (isTime[action] ?? true));
}

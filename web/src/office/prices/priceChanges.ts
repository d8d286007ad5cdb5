import type { Price } from '../../api/office';
import type { Money } from '../../api/types';

/** What a price is of. */
export const keyOf = ({ protocol, technique, depth, area }: Price) => [protocol, technique, depth, area].join(' ');

/** By which part of the old price the new one is higher; negative where it is lower. For the eye only, never for money. */
export function changeOf(old: Money, now: Money): number {
  const before = Number(old.amount);
  return before === 0 ? 0 : (Number(now.amount) - before) / before;
}

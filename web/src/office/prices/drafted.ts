import type { PriceDraft } from '../../api/priceDrafts';
import { amountText } from '../amounts';
import { keyOf } from './priceChanges';

/** What was typed, by what it is the price of. */
export type Typed = Record<string, string>;

/** The list with what was typed in the place of its prices; undefined while something typed is no amount. */
export function drafted(list: PriceDraft['list'], typed: Typed): PriceDraft['list'] | undefined {
  const prices = list.prices.map((price) => {
    const text = typed[keyOf(price)];
    const amount = text === undefined ? price.gross.amount : amountText(text);
    return amount && { ...price, gross: { ...price.gross, amount } };
  });
  return prices.every((price) => price !== undefined && price !== '') ? { ...list, prices } : undefined;
}

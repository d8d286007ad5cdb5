import type { Money } from '../api/types';

/** An exact amount in the reader's notation. The text goes to the formatter as it is and never becomes a float. */
export function moneyText({ amount, currency }: Money, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral);
}

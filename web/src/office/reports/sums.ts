import type { VatRow } from '../../api/office';
import type { Money } from '../../api/types';
import { addDays, monthOf } from '../../book/dates';

export interface MonthSum {
  month: string;
  net: Money;
  vat: Money;
  gross: Money;
}

/** In the smallest unit, so that nothing is lost to floating point. */
const cents = ({ amount }: Money): bigint => {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  return BigInt(`${sign}${whole}${part.padEnd(2, '0').slice(0, 2)}`);
};

function sum(one: Money, other: Money): Money {
  const total = cents(one) + cents(other);
  const digits = String(total < 0n ? -total : total).padStart(3, '0');
  return { amount: `${total < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: one.currency };
}

/** The rows of each month and currency in one, in order. */
export function monthsOf(rows: VatRow[]): MonthSum[] {
  const months = new Map<string, MonthSum>();
  for (const { from, net, vat, gross } of rows) {
    const month = monthOf(from);
    const key = `${month} ${net.currency}`;
    const before = months.get(key);
    months.set(key, {
      month,
      net: before ? sum(before.net, net) : net,
      vat: before ? sum(before.vat, vat) : vat,
      gross: before ? sum(before.gross, gross) : gross,
    });
  }
  return [...months.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([, each]) => each);
}

/** The last day of a month, or of the period if that ends before. */
export function lastDayOf(month: string, periodEnd: string): string {
  const last = addDays(`${monthOf(addDays(`${month}-01`, 31))}-01`, -1);
  return last < periodEnd ? last : periodEnd;
}

const TEN_YEARS = 3653;

/** How many days old the invoices of a band are, both included. */
export function ageOf(days: string): { youngest: number; oldest: number } {
  const [youngest = '0', oldest] = days.replace('over-90', '91').split('-');
  return { youngest: Number(youngest), oldest: oldest ? Number(oldest) : TEN_YEARS };
}

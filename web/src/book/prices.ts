import type { ListPrice, Money, Procedure, Technique } from '../api/types';

/** What a price may be for; what is left out may be anything. */
export interface Priced {
  protocol: string;
  technique?: string | undefined;
  depth?: string | undefined;
  area?: string | undefined;
}

/**
 * The lowest price on the list of what somebody can book by herself, and whether there are higher ones; none if the list has
 * none. Amounts are compared as the exact decimals that they are.
 */
export function lowest(
  prices: ListPrice[],
  wanted: Priced,
  procedures: Procedure[],
): { price: Money; isFrom: boolean } | undefined {
  const open = prices
    .filter((each) => matches(each, wanted) && isOpen(each, procedures))
    .map(({ gross }) => gross)
    .sort((one, other) => compare(one.amount, other.amount));
  const [price] = open;
  const last = open.at(-1);
  return price && last ? { price, isFrom: compare(price.amount, last.amount) !== 0 } : undefined;
}

const matches = (price: ListPrice, { protocol, technique, depth, area }: Priced) =>
  price.protocol === protocol &&
  (technique === undefined || price.technique === technique) &&
  (depth === undefined || price.depth === depth) &&
  (area === undefined || price.area === area);

function isOpen({ protocol, technique, depth, area }: ListPrice, procedures: Procedure[]): boolean {
  const found = procedures
    .find((each) => each.protocol === protocol)
    ?.techniques.find((each) => each.code === technique);
  return (
    found !== undefined &&
    found.areas.some(({ code }) => code === area) &&
    found.depths.some(({ code, bookableBy }) => code === depth && bookableBy === 'anyone')
  );
}

/** Of two amounts that are not negative, such as 49.00 and 120.50. */
function compare(one: string, other: string): number {
  const [whole = '', part = ''] = one.split('.');
  const [otherWhole = '', otherPart = ''] = other.split('.');
  const places = Math.max(part.length, otherPart.length);
  return Number(BigInt(whole + part.padEnd(places, '0')) - BigInt(otherWhole + otherPart.padEnd(places, '0')));
}

/** The shortest and the longest session of one area, in minutes. */
export function minutesOf(techniques: Technique[]): { shortest: number; longest: number } | undefined {
  const all = techniques.flatMap(({ areas }) => areas.map(({ durationMinutes }) => durationMinutes));
  return all.length > 0 ? { shortest: Math.min(...all), longest: Math.max(...all) } : undefined;
}

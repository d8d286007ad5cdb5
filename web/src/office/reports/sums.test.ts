import { describe, expect, it } from 'vitest';
import type { VatRow } from '../../api/office';
import { ageOf, lastDayOf, monthsOf } from './sums';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const row = (from: string, net: string, vat: string, gross: string): VatRow => ({
  from,
  category: 'S',
  rate: '21',
  net: euro(net),
  vat: euro(vat),
  gross: euro(gross),
});

it('the rates of a month are added exactly, and months stand in order', () => {
  const rows = [
    row('2027-02-01', '0.10', '0.02', '0.12'),
    row('2027-01-01', '10.00', '2.10', '12.10'),
    row('2027-01-01', '-0.30', '-0.06', '-0.36'),
    row('2027-02-01', '0.20', '0.04', '0.24'),
  ];
  expect(monthsOf(rows)).toEqual([
    { month: '2027-01', net: euro('9.70'), vat: euro('2.04'), gross: euro('11.74') },
    { month: '2027-02', net: euro('0.30'), vat: euro('0.06'), gross: euro('0.36') },
  ]);
});

it('a sum below nothing keeps its sign', () => {
  const rows = [row('2027-01-01', '-0.03', '0', '-0.03'), row('2027-01-01', '-0.02', '0.00', '-0.02')];
  expect(monthsOf(rows)[0]?.net).toEqual(euro('-0.05'));
});

describe('the days behind a bar', () => {
  it.each([
    ['2027-01', '2027-12-31', '2027-01-31'],
    ['2028-02', '2028-12-31', '2028-02-29'],
    ['2027-03', '2027-03-11', '2027-03-11'],
  ])('of %s in a period until %s end on %s', (month, end, last) => {
    expect(lastDayOf(month, end)).toBe(last);
  });

  it.each([
    ['0-30', 0, 30],
    ['31-60', 31, 60],
    ['over-90', 91, 3653],
  ])('%s: %i to %i days old', (band, youngest, oldest) => {
    expect(ageOf(band)).toEqual({ youngest, oldest });
  });
});

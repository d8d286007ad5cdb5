import { expect, it } from 'vitest';
import { drafted } from './drafted';

const price = (area: string, amount: string) => ({
  protocol: 'levels',
  technique: 'microdermabrasion',
  depth: 'level-1',
  area,
  gross: { amount, currency: 'EUR' },
});
const list = { currency: 'EUR', prices: [price('neck', '49.00'), price('hands', '39.00')], addOns: [{ code: 'mask' }] };

it('what was typed is in the place of the price, and everything else stays', () => {
  expect(drafted(list, { 'levels microdermabrasion level-1 hands': '41,5' })).toEqual({
    ...list,
    prices: [price('neck', '49.00'), price('hands', '41.50')],
  });
});

it.each(['', 'free', '0', '-3', '1.234'])('%j is no price', (text) => {
  expect(drafted(list, { 'levels microdermabrasion level-1 neck': text })).toBeUndefined();
});

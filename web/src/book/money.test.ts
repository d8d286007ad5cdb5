import { describe, expect, it } from 'vitest';
import { moneyText } from './money';

describe('moneyText', () => {
  it.each([
    [{ amount: '49.00', currency: 'EUR' }, '€49.00'],
    [{ amount: '9007199254740993.01', currency: 'EUR' }, '€9,007,199,254,740,993.01'],
    [{ amount: '3500.00', currency: 'RUB' }, 'RUB\u00a03,500.00'],
  ])('%j is %s', (money, text) => {
    expect(moneyText(money, 'en-GB')).toBe(text);
  });
});

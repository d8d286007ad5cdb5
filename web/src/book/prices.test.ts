import { expect, it } from 'vitest';
import type { ListPrice, Procedure } from '../api/types';
import { lowest, minutesOf } from './prices';

const procedures: Procedure[] = [
  {
    protocol: 'levels',
    title: 'Microdermabrasion',
    techniques: [
      {
        code: 'micro',
        title: 'Microdermabrasion',
        depths: [
          { code: 'one', title: 'I', bookableBy: 'anyone', anaesthesia: 'none' },
          { code: 'two', title: 'II', bookableBy: 'anyone', anaesthesia: 'none' },
          { code: 'three', title: 'III', bookableBy: 'clinician', anaesthesia: 'none' },
        ],
        areas: [
          { code: 'nose', title: 'Nose', durationMinutes: 15 },
          { code: 'back', title: 'Back', durationMinutes: 45 },
        ],
      },
    ],
    course: { sessionsMin: 5, sessionsMax: 12 },
  },
];

const price = (depth: string, area: string, amount: string): ListPrice => ({
  protocol: 'levels',
  technique: 'micro',
  depth,
  area,
  gross: { amount, currency: 'EUR' },
});

const prices = [
  price('three', 'nose', '5.00'),
  price('one', 'chin', '1.00'),
  price('one', 'nose', '19.00'),
  price('one', 'back', '100.00'),
  price('two', 'nose', '19.00'),
];

const of = (wanted: object) => lowest(prices, { protocol: 'levels', ...wanted }, procedures);

it.each([
  ['of all that she can book herself', {}, '19.00', true],
  ['of one depth', { depth: 'one' }, '19.00', true],
  ['of one area', { area: 'back' }, '100.00', false],
  ['that is the same for every depth', { area: 'nose' }, '19.00', false],
])('the lowest price %s', (_, wanted, amount, isFrom) => {
  expect(of(wanted)).toEqual({ price: { amount, currency: 'EUR' }, isFrom });
});

it('is none where the list has none, or only for what a clinician chooses or nobody offers', () => {
  expect(of({ depth: 'two', area: 'back' })).toBeUndefined();
  expect(of({ depth: 'three' })).toBeUndefined();
  expect(of({ area: 'chin' })).toBeUndefined();
});

it('the shortest and the longest session', () => {
  expect(minutesOf(procedures[0]?.techniques ?? [])).toEqual({ shortest: 15, longest: 45 });
  expect(minutesOf([])).toBeUndefined();
});

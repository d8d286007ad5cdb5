import { expect, it } from 'vitest';
import type { Procedure } from '../api/types';
import { lineName } from './lineName';

const procedures: Procedure[] = [
  {
    protocol: 'p',
    title: 'Peeling',
    techniques: [
      {
        code: 'diamond',
        title: 'Diamantpeeling',
        depths: [],
        areas: [
          { code: 'face', title: 'Gezicht', durationMinutes: 30 },
          { code: 'whole-face', title: 'Hele gezicht', durationMinutes: 40 },
        ],
      },
    ],
    course: { sessionsMin: 1, sessionsMax: 1 },
  },
];
const treatment = { protocol: 'p', technique: 'diamond', depth: 'superficial', areas: ['whole-face'] };

it.each([
  ['diamond superficial, whole face', 'price-per-area', 'Diamantpeeling: Hele gezicht'],
  ['diamond superficial, face', 'price-per-area', 'Diamantpeeling: Gezicht'],
  ['diamond superficial, elbow', 'price-per-area', 'diamond superficial, elbow'],
  ['local anaesthesia', 'anaesthesia-price', undefined],
])('%s (%s): %s', (text, rule, name) => {
  expect(lineName({ text, rule }, treatment, procedures)).toBe(name);
});

import { expect, it } from 'vitest';
import type { Appointment, AppointmentState, Procedure, Treatment } from '../api/types';
import { hadBefore } from './hadBefore';

const procedures: Procedure[] = [
  {
    protocol: 'levels',
    title: 'Microdermabrasion',
    techniques: [
      {
        code: 'microdermabrasion',
        title: 'Microdermabrasion',
        depths: [
          { code: 'level-1', title: 'Level I', bookableBy: 'anyone', anaesthesia: 'none' },
          { code: 'level-2', title: 'Level II', bookableBy: 'anyone', anaesthesia: 'none' },
          { code: 'level-3', title: 'Level III', bookableBy: 'clinician', anaesthesia: 'none' },
        ],
        areas: ['neck', 'nose'].map((code) => ({ code, title: code, durationMinutes: 20 })),
      },
    ],
    course: { sessionsMin: 3, sessionsMax: 10 },
  },
];
const of = (depth: string, ...areas: string[]): Treatment => ({
  protocol: 'levels',
  technique: 'microdermabrasion',
  depth,
  areas,
});
const had = (day: string, treatment: Treatment, state: AppointmentState = 'completed') =>
  ({ startsAt: `${day}T09:00:00+01:00`, treatment, state }) as Appointment;

it('the newest come first, each once, two at most', () => {
  const visits = [
    had('2027-01-04', of('level-1', 'nose')),
    had('2027-02-01', of('level-1', 'neck', 'nose')),
    had('2027-03-01', of('level-2', 'neck'), 'booked'),
    had('2027-04-01', of('level-1', 'nose', 'neck')),
  ];
  expect(hadBefore(visits, procedures)).toEqual([of('level-1', 'neck', 'nose'), of('level-2', 'neck')]);
});

it.each([
  ['was called off', had('2027-01-04', of('level-1', 'neck'), 'cancelled')],
  ['only a clinician books', had('2027-01-04', of('level-3', 'neck'))],
  ['has an area that is not treated any more', had('2027-01-04', of('level-1', 'neck', 'back'))],
  ['is not offered any more', had('2027-01-04', { ...of('level-1', 'neck'), protocol: 'peeling' })],
])('what %s is not offered again', (_why, visit) => {
  expect(hadBefore([visit], procedures)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { DeskAppointment } from '../../api/deskTypes';
import type { Procedure } from '../../api/types';
import { deskSettled, lastOf } from './choosing';

const procedures: Procedure[] = [
  {
    protocol: 'peel',
    title: 'Peel',
    course: { sessionsMin: 3, sessionsMax: 6 },
    techniques: [
      {
        code: 'acid',
        title: 'Acid',
        depths: [
          { code: 'light', title: 'Light', anaesthesia: 'none', bookableBy: 'anyone' },
          { code: 'deep', title: 'Deep', anaesthesia: 'none', bookableBy: 'clinician' },
        ],
        areas: [{ code: 'chin', title: 'Chin', durationMinutes: 20 }],
      },
    ],
  },
];

describe('deskSettled', () => {
  it('fills in what leaves nothing to choose', () => {
    expect(deskSettled(procedures, { areas: ['chin', 'elsewhere'] })).toEqual({
      protocol: 'peel',
      technique: 'acid',
      areas: ['chin'],
    });
  });

  it('keeps a depth that only clinicians choose', () => {
    expect(deskSettled(procedures, { protocol: 'peel', technique: 'acid', depth: 'deep', areas: [] }).depth).toBe(
      'deep',
    );
  });
});

it('takes the latest session that counts', () => {
  const session = (startsAt: string, state: string) => ({ startsAt, state }) as DeskAppointment;
  const sessions = [
    session('2027-01-01', 'completed'),
    session('2027-03-01', 'cancelled'),
    session('2027-02-01', 'booked'),
  ];
  expect(lastOf(sessions)?.startsAt).toBe('2027-02-01');
  expect(lastOf([])).toBeUndefined();
});

import { expect, it } from 'vitest';
import type { DeskAppointment } from '../../api/deskTypes';
import { actionsOf } from './actions';

const appointment = {
  startsAt: '2027-01-11T10:00:00+01:00',
  allowed: ['cancel', 'check-in', 'move', 'no-show', 'lapse'],
} as unknown as DeskAppointment;

it.each([
  ['2027-01-10T12:00', ['move', 'cancel']],
  ['2027-01-11T09:59', ['check-in', 'move', 'cancel']],
  ['2027-01-11T10:00', ['check-in', 'no-show', 'cancel']],
])('at %s: %j', (now, actions) => {
  expect(actionsOf(appointment, now)).toEqual(actions);
});

it.each([
  ['2027-01-11', ['confirm']],
  ['2027-01-12', []],
])('confirms from %s on', (confirmableFrom, actions) => {
  expect(actionsOf({ ...appointment, allowed: ['confirm'], confirmableFrom }, '2027-01-11T09:00')).toEqual(actions);
});

import { expect, it } from 'vitest';
import type { Appointment } from '../api/types';
import { calendarFile } from './calendarFile';

const appointment = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 3,
  startsAt: '2027-01-04T08:30:00+01:00',
  endsAt: '2027-01-04T09:15:00+01:00',
  treatment: { protocol: 'p', technique: 'secret-peeling', depth: 'd', areas: ['face'] },
} as unknown as Appointment;

const now = Date.parse('2027-01-02T12:00:00.500Z');

it('is the same entry as in the mail, in instants', () => {
  const lines = calendarFile(appointment, 'Clinique, Paris', now).split('\r\n');
  expect(lines).toContain('UID:00000000-0000-4000-8000-000000000001@sunwise.clinic');
  expect(lines).toContain('SEQUENCE:3');
  expect(lines).toContain('DTSTAMP:20270102T120000Z');
  expect(lines).toContain('DTSTART:20270104T073000Z');
  expect(lines).toContain('DTEND:20270104T081500Z');
  expect(lines).toContain('SUMMARY:Clinique\\, Paris');
});

it('says nothing of the treatment', () => {
  expect(calendarFile(appointment, 'Clinique', now)).not.toMatch(/peeling|face/);
});

it('has no line above 75 bytes, and loses no letter', () => {
  const name = 'Клиника кожи '.repeat(12).trim();
  const text = calendarFile(appointment, name, now);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${name}`);
});

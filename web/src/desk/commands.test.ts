import { describe, expect, it } from 'vitest';
import type { Patient } from '../api/deskTypes';
import { commandsFor, dayMeant } from './commands';

const TODAY = '2027-01-11';

describe('dayMeant', () => {
  it.each([
    ['2027-02-03', '2027-02-03'],
    ['18.1.2027', '2027-01-18'],
    ['18/1', '2027-01-18'],
    ['11.1.', '2027-01-11'],
    ['10/1', '2028-01-10'],
    ['+7', '2027-01-18'],
    ['30.2.2027', undefined],
    ['2027-13-01', undefined],
    ['anna', undefined],
    ['', undefined],
  ])('%j: %s', (words, day) => {
    expect(dayMeant(words, TODAY)).toBe(day);
  });
});

describe('commandsFor', () => {
  const known = {
    today: TODAY,
    patients: [{ id: 'p' } as Patient],
    sections: [
      { section: 'today' as const, title: 'Today’s list' },
      { section: 'waiting' as const, title: 'Waiting list' },
    ],
    language: 'en-GB',
  };

  it('finds patients, days and parts of the desk', () => {
    expect(commandsFor('WAIT', known).map(({ kind }) => kind)).toEqual(['patient', 'section']);
    expect(commandsFor('+1', { ...known, patients: [] })).toEqual([{ kind: 'day', day: '2027-01-12' }]);
  });

  it('offers every part of the desk before anything is typed', () => {
    expect(commandsFor('', { ...known, patients: [] })).toHaveLength(2);
  });
});

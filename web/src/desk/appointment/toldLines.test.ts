import { describe, expect, it } from 'vitest';
import type { ToldAnswer } from '../../api/deskTypes';
import type { Question } from '../../api/types';
import { toldBy } from './toldLines';

const QUESTIONS: Question[] = [
  {
    code: 'skin',
    kind: 'choice',
    text: 'How is your skin?',
    optional: false,
    options: [{ code: 'dry', text: 'Dry', details: [] }],
  },
  {
    code: 'illnesses',
    kind: 'multi-choice',
    text: 'Do you have one of these?',
    optional: false,
    options: [
      { code: 'diabetes', text: 'Diabetes', details: [] },
      { code: 'herpes', text: 'Herpes', details: ['over'] },
    ],
  },
  { code: 'pregnant', kind: 'boolean', text: 'Are you pregnant?', optional: false },
  { code: 'tans', kind: 'dates', text: 'When did you tan?', optional: false },
];

const answer = (question: string, value: unknown, item?: string): ToldAnswer => ({
  question,
  ...(item && { item }),
  answer: value,
  answeredAt: '2027-01-04T09:00:00Z',
});

describe('toldBy', () => {
  it.each<[string, ToldAnswer[], string[]]>([
    ['a choice by its words', [answer('skin', 'dry')], ['How is your skin?: Dry']],
    ['a yes by its question', [answer('pregnant', true)], ['Are you pregnant?']],
    ['no no', [answer('pregnant', false), answer('tans', [])], []],
    ['options one by one', [answer('illnesses', true, 'diabetes'), answer('illnesses', false, 'herpes')], ['Diabetes']],
    [
      'options in one answer',
      [answer('illnesses', { diabetes: false, herpes: { over: '2027-01-02' } })],
      ['Herpes: 2 Jan 2027'],
    ],
    ['days', [answer('tans', ['2027-01-02'])], ['When did you tan?: 2 Jan 2027']],
    ['nothing of other treatments', [answer('elsewhere', true)], []],
  ])('tells %s', (_, answers, lines) => {
    const told = toldBy(QUESTIONS, answers, 'en-GB');
    expect(told.map(({ text }) => text)).toEqual(lines);
    expect(told.every(({ on }) => on === '4 Jan 2027')).toBe(true);
  });
});

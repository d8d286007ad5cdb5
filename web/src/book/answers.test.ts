import { describe, expect, it } from 'vitest';
import type { Question } from '../api/types';
import { given, isComplete, tidy, visible } from './answers';

const option = (code: string) => ({ code, text: code, details: [] });
const pregnancy: Question = { code: 'pregnancy', kind: 'boolean', text: '?', optional: false };
const due: Question = {
  code: 'due-date',
  kind: 'date',
  text: '?',
  optional: true,
  when: { question: 'pregnancy', answer: 'true' },
};
const health: Question = {
  code: 'health',
  kind: 'multi-choice',
  text: '?',
  optional: false,
  options: [option('asthma'), option('diabetes')],
};
const events: Question = { code: 'events', kind: 'dates', text: '?', optional: false };

describe('visible', () => {
  it('hides a question whose condition is not met', () => {
    expect(visible([pregnancy, due], {})).toEqual([pregnancy]);
    expect(visible([pregnancy, due], { pregnancy: false })).toEqual([pregnancy]);
    expect(visible([pregnancy, due], { pregnancy: true })).toEqual([pregnancy, due]);
  });

  it('trusts the service where the other question is already answered', () => {
    expect(visible([due], {})).toEqual([due]);
  });
});

describe('isComplete', () => {
  it('wants an answer to what has no natural no', () => {
    expect(isComplete([pregnancy], {})).toBe(false);
    expect(isComplete([pregnancy], { pregnancy: false })).toBe(true);
    expect(isComplete([due, health, events], {})).toBe(true);
  });
});

describe('given', () => {
  it('says no for what is not ticked', () => {
    expect(given([health, events], { health: { asthma: true } })).toEqual([
      { question: 'health', answer: { asthma: true, diabetes: false } },
      { question: 'events', answer: [] },
    ]);
  });

  it('leaves out what may stay open', () => {
    expect(given([due], {})).toEqual([]);
    expect(given([due], { 'due-date': '' })).toEqual([]);
    expect(given([due], { 'due-date': '2027-06-01' })).toEqual([{ question: 'due-date', answer: '2027-06-01' }]);
  });
});

describe('tidy', () => {
  it('drops what says nothing', () => {
    expect(tidy({ first: '2027-01-01', last: '', areas: [] })).toEqual({ first: '2027-01-01' });
    expect(tidy({ first: '2027-01-01', last: '2027-01-02', ongoing: true })).toEqual({
      first: '2027-01-01',
      ongoing: true,
    });
  });
});

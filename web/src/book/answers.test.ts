import { describe, expect, it } from 'vitest';
import type { Question } from '../api/types';
import { given, isComplete, ticked, tidy, visible } from './answers';

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
  it('wants an answer to everything but what may stay open', () => {
    expect(isComplete([pregnancy], {})).toBe(false);
    expect(isComplete([pregnancy], { pregnancy: false })).toBe(true);
    expect(isComplete([due], {})).toBe(true);
  });

  it('takes an untouched list for no answer', () => {
    expect(isComplete([health], {})).toBe(false);
    expect(isComplete([health], { health: {} })).toBe(true);
    expect(isComplete([events], {})).toBe(false);
    expect(isComplete([events], { events: [] })).toBe(true);
  });
});

describe('ticked', () => {
  it('says what is ticked', () => {
    expect(ticked({}, 'asthma', true)).toEqual({ asthma: true });
    expect(ticked({ asthma: true }, 'diabetes', true)).toEqual({ asthma: true, diabetes: true });
    expect(ticked({ asthma: true, diabetes: true }, 'asthma', false)).toEqual({ diabetes: true });
  });

  it('says nothing, not none, once the last tick has gone', () => {
    expect(ticked({ asthma: true }, 'asthma', false)).toBeUndefined();
  });
});

describe('given', () => {
  it('says no for what is not ticked', () => {
    expect(given([health, events], { health: { asthma: true }, events: [] })).toEqual([
      { question: 'health', answer: { asthma: true, diabetes: false } },
      { question: 'events', answer: [] },
    ]);
    expect(given([health], { health: {} })).toEqual([
      { question: 'health', answer: { asthma: false, diabetes: false } },
    ]);
    expect(given([health, events], {})).toEqual([]);
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

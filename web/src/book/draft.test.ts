import { describe, expect, it } from 'vitest';
import type { Hold } from '../api/types';
import { answersOf, emptyDraft, entered, type Draft } from './draft';

const NINE = '2027-01-04T09:00:00+01:00';
const choice = { protocol: 'p', technique: 't', depth: 'd', areas: ['neck'] };
const hold = { id: 'h', startsAt: NINE } as Hold;
const full: Draft = {
  step: 'summary',
  choice,
  practitionerId: 'x',
  startsAt: NINE,
  answers: { 'skin-sensitivity': 'normal' },
  held: { hold, subject: 'anna' },
};

describe('a draft', () => {
  it('loses time and hold, but no answer and no practitioner, when the treatment changes', () => {
    const after = entered(full, { type: 'chosen', choice: { areas: [] } });
    expect(after).toEqual({ step: 'summary', choice: { areas: [] }, practitionerId: 'x', answers: full.answers });
  });

  it('loses the time when the practitioner changes', () => {
    const after = entered(full, { type: 'practitioner', id: undefined });
    expect(after).toEqual({ step: 'summary', choice, answers: full.answers });
  });

  it('loses the hold when the time changes', () => {
    const after = entered(full, { type: 'time', startsAt: '2027-01-05T09:00:00+01:00', next: 'questions' });
    expect(after.held).toBeUndefined();
    expect(after.step).toBe('questions');
  });

  it('keeps everything when going back', () => {
    expect(entered(full, { type: 'step', step: 'treatment' })).toEqual({ ...full, step: 'treatment' });
  });

  it('adds answers', () => {
    const after = entered(full, { type: 'answer', question: 'pregnant', answer: false, subject: 'anna' });
    expect(after.answers).toEqual({ 'skin-sensitivity': 'normal', pregnant: false });
  });

  it('keeps the answers of one person from the next one in the tab', () => {
    const annas = entered(emptyDraft, { type: 'answer', question: 'pregnant', answer: true, subject: 'anna' });
    expect(answersOf(annas, 'anna')).toEqual({ pregnant: true });
    expect(answersOf(annas, 'berta')).toEqual({});
    expect(answersOf(annas, '')).toEqual({});
    const bertas = entered(annas, { type: 'answer', question: 'herpes', answer: false, subject: 'berta' });
    expect(bertas.answers).toEqual({ herpes: false });
  });

  it('keeps what was answered before signing in for whoever signs in', () => {
    const before = entered(emptyDraft, { type: 'answer', question: 'pregnant', answer: true, subject: '' });
    const after = entered(before, { type: 'answer', question: 'herpes', answer: false, subject: 'anna' });
    expect(answersOf(after, 'anna')).toEqual({ pregnant: true, herpes: false });
    expect(answersOf(after, 'berta')).toEqual({});
  });

  it('forgets answers that have been sent', () => {
    const sent = entered({ ...full, answersOf: 'anna' }, { type: 'answers-sent' });
    expect(sent).toEqual({ ...full, answers: {} });
  });

  it('offers the same treatment again after booking', () => {
    const booked = entered(full, { type: 'booked', appointment: hold });
    expect(booked.held).toBeUndefined();
    expect(entered(booked, { type: 'another' })).toEqual({
      ...emptyDraft,
      step: 'time',
      choice,
      practitionerId: 'x',
      answers: full.answers,
    });
  });
});

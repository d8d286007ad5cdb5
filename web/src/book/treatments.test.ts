import { describe, expect, it } from 'vitest';
import type { Procedure } from '../api/types';
import { anaesthesiaOf, complete, nameOf, settled } from './treatments';

const area = (code: string, title: string) => ({ code, title, durationMinutes: 20 });
const anyone = (code: string, title: string, anaesthesia = 'none') => ({
  code,
  title,
  bookableBy: 'anyone' as const,
  anaesthesia,
});
const course = { sessionsMin: 3, sessionsMax: 10 };

const levels: Procedure = {
  protocol: 'levels',
  title: 'Microdermabrasion',
  techniques: [
    {
      code: 'microdermabrasion',
      title: 'Microdermabrasion',
      depths: [
        anyone('level-1', 'Level I'),
        { code: 'level-3', title: 'Level III', bookableBy: 'clinician', anaesthesia: 'local' },
      ],
      areas: [area('neck', 'Neck'), area('nose', 'Nose')],
    },
  ],
  course,
};
const peeling: Procedure = {
  protocol: 'peeling',
  title: 'Mechanical peeling',
  techniques: ['diamond', 'crystal'].map((code) => ({
    code,
    title: code,
    depths: [anyone('superficial', 'Superficial')],
    areas: [area('neck', 'Neck')],
  })),
  course,
};

describe('settled', () => {
  it('fills in what leaves nothing to choose', () => {
    expect(settled([levels], { areas: [] })).toEqual({
      protocol: 'levels',
      technique: 'microdermabrasion',
      depth: 'level-1',
      areas: [],
    });
  });

  it('leaves open what has to be chosen', () => {
    expect(settled([levels, peeling], { areas: [] })).toEqual({ areas: [] });
    expect(settled([levels, peeling], { protocol: 'peeling', areas: [] })).toEqual({ protocol: 'peeling', areas: [] });
  });

  it('drops what the new procedure does not have', () => {
    const before = { protocol: 'peeling', technique: 'microdermabrasion', depth: 'level-1', areas: ['neck', 'nose'] };
    expect(settled([levels, peeling], before)).toEqual({ protocol: 'peeling', areas: [] });
    expect(settled([levels, peeling], { ...before, technique: 'diamond' })).toEqual({
      protocol: 'peeling',
      technique: 'diamond',
      depth: 'superficial',
      areas: ['neck'],
    });
  });

  it('never chooses a depth that a clinician has to choose', () => {
    expect(settled([levels], { depth: 'level-3', areas: [] }).depth).toBe('level-1');
  });
});

describe('complete', () => {
  const whole = { protocol: 'levels', technique: 'microdermabrasion', depth: 'level-1', areas: ['neck'] };

  it.each([{ protocol: '' }, { technique: '' }, { depth: '' }, { areas: [] }])('needs all parts: %j', (missing) => {
    expect(complete({ ...whole, ...missing })).toBeUndefined();
  });

  it('is the treatment then', () => {
    expect(complete(whole)).toEqual(whole);
  });
});

describe('anaesthesiaOf', () => {
  const treatment = { protocol: 'levels', technique: 'microdermabrasion', depth: 'level-3', areas: ['neck'] };

  it('is what the depth is done under', () => {
    expect(anaesthesiaOf([levels], treatment)).toBe('local');
  });

  it.each([{ depth: 'level-1' }, { depth: 'deep' }, { protocol: 'old' }])('is nothing for %j', (other) => {
    expect(anaesthesiaOf([levels], { ...treatment, ...other })).toBeUndefined();
  });
});

describe('nameOf', () => {
  it('names what was chosen', () => {
    const treatment = { protocol: 'levels', technique: 'microdermabrasion', depth: 'level-1', areas: ['nose', 'neck'] };
    expect(nameOf(treatment, [levels])).toBe('Microdermabrasion, Level I: Nose, Neck');
  });

  it('falls back to codes of what is no longer offered', () => {
    const treatment = { protocol: 'old', technique: 'oxygen', depth: 'deep', areas: ['neck'] };
    expect(nameOf(treatment, [levels])).toBe('oxygen, deep: neck');
  });
});

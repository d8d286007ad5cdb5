import { describe, expect, it } from 'vitest';
import { canBeFound, namesIn } from './searching';

describe('canBeFound', () => {
  it.each([
    ['', false],
    ['a', false],
    ['an', true],
    ['Ол', true],
    ['061', false],
    ['06 12', true],
    ['14.5.1990', true],
  ])('%j: %s', (typed, can) => {
    expect(canBeFound(typed)).toBe(can);
  });
});

describe('namesIn', () => {
  it.each([
    ['anna de vries', { givenName: 'Anna', familyName: 'De vries' }],
    ['ольга', { givenName: 'Ольга', familyName: '' }],
    ['0612 34', { givenName: '', familyName: '' }],
  ])('%s', (typed, names) => {
    expect(namesIn(typed)).toEqual(names);
  });
});

import { beforeEach, expect, it } from 'vitest';
import { forgetDrafts, isSomebodyElse } from './leftBehind';

const DRAFT = 'sunwise.booking.utrecht';
let kept: Storage;

/** As a browser's: what is kept are its own properties, and those alone. */
function storage(): Storage {
  const methods = {
    getItem: (name: string) => (Reflect.get(store, name) as string | undefined) ?? null,
    setItem: (name: string, value: string) => Reflect.set(store, name, value),
    removeItem: (name: string) => Reflect.deleteProperty(store, name),
  };
  const store = Object.create(methods) as Storage;
  return store;
}

beforeEach(() => {
  kept = storage();
  kept.setItem(DRAFT, '{"answers":{"pregnancy":true}}');
  kept.setItem('sunwise.token', 'demo.utrecht.reception');
});

it('forgets what was entered for every clinic, and nothing else', () => {
  kept.setItem('sunwise.booking.zeist', '{}');
  forgetDrafts(kept);
  expect(Object.keys(kept)).toEqual(['sunwise.token']);
});

it('keeps for whoever signs in what she has entered before', () => {
  expect(isSomebodyElse(null, kept)).toBe(false);
  expect(isSomebodyElse('patient-1', kept)).toBe(false);
  expect(isSomebodyElse('patient-1', kept)).toBe(false);
  expect(kept.getItem(DRAFT)).not.toBeNull();
});

it.each([null, 'patient-2'])('forgets what one has entered when %s follows', (next) => {
  isSomebodyElse('patient-1', kept);
  expect(isSomebodyElse(next, kept)).toBe(true);
  expect(kept.getItem(DRAFT)).toBeNull();
  expect(isSomebodyElse(next, kept)).toBe(false);
});

import { expect, it } from 'vitest';
import { clinicOf, destination, linkedCode, refusedAtProvider } from './destination';

it.each([
  ['?to=/book/utrecht', '/book/utrecht'],
  ['', '/'],
  ['?to=//evil.example', '/'],
  ['?to=https://evil.example', '/'],
  ['?to=/\\evil.example', '/'],
  ['?to=javascript:alert(1)', '/'],
])('%s leads to %s', (query, path) => {
  expect(destination(query)).toBe(path);
});

it('knows the clinic of a page', () => {
  expect(clinicOf('/book/utrecht')).toBe('utrecht');
  expect(clinicOf('/account')).toBeUndefined();
});

it('reads the code of a link and nothing else', () => {
  const request = '00000000-0000-4000-8000-000000000101';
  expect(linkedCode(`#${request}.12345678`)).toEqual({ request, code: '12345678' });
  expect(linkedCode(`#${request}.1234567`)).toBeUndefined();
  expect(linkedCode('')).toBeUndefined();
});

it('tells a refusal of the provider and nothing that somebody else has written', () => {
  expect(refusedAtProvider('?refused=unmapped')).toBe('unmapped');
  expect(refusedAtProvider('?refused=weak')).toBe('weak');
  expect(refusedAtProvider('?refused=You%20are%20hacked')).toBeUndefined();
  expect(refusedAtProvider('')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { base64Url, bytesOf } from './base64Url';

describe('base64Url', () => {
  it.each([
    [[], ''],
    [[0], 'AA'],
    [[255, 254], '__4'],
    [[251, 239, 190], '----'],
    [[1, 2, 3, 4], 'AQIDBA'],
  ])('%j: %s, and back', (bytes, text) => {
    expect(base64Url(Uint8Array.from(bytes).buffer)).toBe(text);
    expect([...bytesOf(text)]).toEqual(bytes);
  });
});

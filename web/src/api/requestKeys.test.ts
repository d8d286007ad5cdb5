import { afterEach, describe, expect, it, vi } from 'vitest';
import { RequestKeys } from './requestKeys';

describe('RequestKeys', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('repeats the key until the request is answered', () => {
    const keys = new RequestKeys();
    const first = keys.keyFor('a');
    expect(keys.keyFor('a')).toBe(first);
    keys.answered();
    expect(keys.keyFor('a')).not.toBe(first);
  });

  it('gives another request another key', () => {
    const keys = new RequestKeys();
    expect(keys.keyFor('a')).not.toBe(keys.keyFor('b'));
  });

  it('makes keys without randomUUID', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(new RequestKeys().keyFor('a')).toMatch(/^[0-9a-f]{32}$/);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Asker {
  token: string | null;
  proof: string | undefined;
}
const who = vi.hoisted((): Asker => ({ token: 'demo.utrecht.reception', proof: undefined }));
vi.mock('./credential', () => ({ credential: { get: () => who.token, proof: () => who.proof } }));

const { askEarly, askedEarly } = await import('./early');

const answers = new Map<string, Response>();
const asked = vi.fn((path: string) => {
  const answer = new Response(path);
  answers.set(path, answer);
  return Promise.resolve(answer);
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', asked);
  who.token = 'demo.utrecht.reception';
  who.proof = undefined;
});
afterEach(() => {
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  asked.mockClear();
});

describe('what is asked early', () => {
  it('is asked once, with the headers of whoever asks', () => {
    askEarly(['/api/me', '/api/clinics'], { Accept: 'application/json' });
    expect(asked.mock.calls).toEqual([
      ['/api/me', { headers: { Accept: 'application/json' } }],
      ['/api/clinics', { headers: { Accept: 'application/json' } }],
    ]);
  });

  it('is for the first who asks for it, and for nobody after her', async () => {
    askEarly(['/api/me'], {});
    expect(await askedEarly('/api/me')).toBe(answers.get('/api/me'));
    expect(askedEarly('/api/me')).toBeUndefined();
  });

  it('is no answer to another question', () => {
    askEarly(['/api/me'], {});
    expect(askedEarly('/api/clinics')).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['another token', () => (who.token = 'demo.utrecht.clinician')],
    ['no token any more', () => (who.token = null)],
    ['a session of her own', () => (who.proof = 'proof')],
  ])('is none for whoever has %s meanwhile', (_, change) => {
    askEarly(['/api/me'], {});
    change();
    expect(askedEarly('/api/me')).toBeUndefined();
  });

  it('is too old once the page has begun', () => {
    askEarly(['/api/me', '/api/clinics'], {});
    vi.advanceTimersByTime(4_999);
    expect(askedEarly('/api/me')).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(askedEarly('/api/clinics')).toBeUndefined();
  });

  it("is nobody else's loss if it fails and nobody asks", () => {
    const failed = Promise.reject(new TypeError('no network'));
    const caught = vi.spyOn(failed, 'catch');
    asked.mockReturnValueOnce(failed);
    askEarly(['/api/me'], {});
    expect(caught).toHaveBeenCalledTimes(1);
  });
});

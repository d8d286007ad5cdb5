import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { post } from './client';
import { justify } from './desk';
import { ProblemError, problemOf } from './problem';

vi.mock('./client', () => ({ get: vi.fn(), post: vi.fn(), remove: vi.fn(), withQuery: vi.fn() }));

const refused = (code: string) => new ProblemError(problemOf({ type: `urn:sunwise:problem:${code}` }));
const write = () => justify('utrecht', 'id', 'a scar that limits the lid', 'key');

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(post).mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a finding waits until billing has heard of the session', async () => {
  vi.mocked(post).mockRejectedValueOnce(refused('not-found')).mockRejectedValueOnce(refused('not-found'));
  vi.mocked(post).mockResolvedValueOnce({ state: 'invoiced' });
  const written = write();
  await vi.runAllTimersAsync();
  await expect(written).resolves.toEqual({ state: 'invoiced' });
  expect(post).toHaveBeenCalledTimes(3);
  expect(post).toHaveBeenLastCalledWith(
    '/api/clinics/utrecht/visits/id/indication',
    { indication: 'therapeutic', finding: 'a scar that limits the lid' },
    'key',
  );
});

test.each([
  ['wrong-state', 1],
  ['not-found', 30],
])('%s ends it after %s times', async (code, times) => {
  vi.mocked(post).mockRejectedValue(refused(code));
  const written = expect(write()).rejects.toMatchObject({ problem: { code } });
  await vi.runAllTimersAsync();
  await written;
  expect(post).toHaveBeenCalledTimes(times);
});

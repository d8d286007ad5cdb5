import { expect, test, vi } from 'vitest';
import { get } from './client';
import { openFaults } from './corrections';

vi.mock('./client', () => ({
  get: vi.fn(),
  post: vi.fn(),
  withQuery: (path: string, query: { after: number }) => `${path} after ${query.after}`,
}));

const record = (position: number, followedBy?: number) => ({ position, ...(followedBy && { followedBy }) });
const open = () => openFaults('valencia', 'refused', new AbortController().signal);

test('a page of what was told again is passed over', async () => {
  vi.mocked(get)
    .mockResolvedValueOnce({ items: [record(3, 9), record(5, 10)] })
    .mockResolvedValueOnce({ items: [record(7, 11), record(8)] });
  await expect(open()).resolves.toEqual([record(8)]);
  expect(get).toHaveBeenLastCalledWith('/api/clinics/valencia/tax-agency/records after 5', expect.anything());
});

test('it ends with the last page', async () => {
  vi.mocked(get)
    .mockResolvedValueOnce({ items: [record(3, 9)] })
    .mockResolvedValueOnce({ items: [] });
  await expect(open()).resolves.toEqual([]);
});

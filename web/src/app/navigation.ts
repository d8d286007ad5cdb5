import { useMemo, useSyncExternalStore, type MouseEvent } from 'react';

const listeners = new Set<() => void>();
const tell = () => {
  listeners.forEach((listener) => {
    listener();
  });
};
window.addEventListener('popstate', tell);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To another address of the pages, without loading them again. */
export function navigate(address: string): void {
  window.history.pushState(null, '', address);
  tell();
}

/** Follows a link: a plain click stays on the page, all others are the browser's. */
export function follow(event: MouseEvent, address: string): void {
  if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    navigate(address);
  }
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

const search = () => window.location.search;

function change(changes: Record<string, string>): void {
  const next = new URLSearchParams(search());
  for (const [name, value] of Object.entries(changes)) {
    next.set(name, value);
  }
  window.history.replaceState(null, '', `?${next.toString()}`);
  tell();
}

/** What stands behind the question mark, and how to change some of it without a step in the browser's history. */
export function useAddress(): [URLSearchParams, (changes: Record<string, string>) => void] {
  const query = useSyncExternalStore(subscribe, search);
  return [useMemo(() => new URLSearchParams(query), [query]), change];
}

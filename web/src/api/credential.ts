const NAME = 'sunwise.token';
const listeners = new Set<() => void>();

/** What the caller is known by. It lives as long as the browser's tab. */
export const credential = {
  get: (): string | null => sessionStorage.getItem(NAME),

  set(token: string | null): void {
    if (token === null) {
      sessionStorage.removeItem(NAME);
    } else {
      sessionStorage.setItem(NAME, token);
    }
    listeners.forEach((listener) => {
      listener();
    });
  },

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

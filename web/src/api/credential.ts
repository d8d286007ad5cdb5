const NAME = 'sunwise.token';
const listeners = new Set<() => void>();

/**
 * What the caller is known by: a session, whose secret no script sees and whose proof goes with every request that changes
 * something; or, in local mode, a demo person's token, which lives as long as the browser's tab and goes first.
 */
export const credential = {
  get: (): string | null => sessionStorage.getItem(NAME),

  /** Another site can make this browser send its cookies, but cannot read this one. */
  proof: (): string | undefined => /(?:^|; )(?:__Host-)?sunwise-csrf=([\w-]+)/.exec(document.cookie)?.[1],

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

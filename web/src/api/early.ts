import { credential } from './credential';

/**
 * What the first page will ask for is asked before the page is there to ask, so that its script and its answers are on
 * their way together. Each answer goes to the first who asks, and only while the page is beginning: later it may be old. An answer to somebody
 * else is none: whoever signs in meanwhile asks anew.
 */
const asked = new Map<string, Promise<Response>>();
const BEGINNING_MILLIS = 5_000;
let asker = '';

const whoAsks = () => `${credential.get() ?? ''} ${credential.proof() ?? ''}`;

export function askEarly(paths: string[], headers: HeadersInit): void {
  asker = whoAsks();
  for (const path of paths) {
    const answer = fetch(path, { headers });
    // Whoever asks hears of it; if nobody does, it is nobody's loss.
    answer.catch(() => undefined);
    asked.set(path, answer);
  }
  setTimeout(() => {
    asked.clear();
  }, BEGINNING_MILLIS);
}

export function askedEarly(path: string): Promise<Response> | undefined {
  const answer = asked.get(path);
  asked.delete(path);
  return asker === whoAsks() ? answer : undefined;
}

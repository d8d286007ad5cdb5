/**
 * Gives a request its Idempotency-Key: a fresh one, or the one it already had if that has not been answered yet, so that
 * repeating a request whose answer got lost does nothing twice.
 */
export class RequestKeys {
  private open: { content: string; key: string } | undefined;

  keyFor(content: string): string {
    if (this.open?.content !== content) {
      this.open = { content, key: randomKey() };
    }
    return this.open.key;
  }

  answered(): void {
    this.open = undefined;
  }
}

/** `randomUUID` exists in secure contexts only; a page opened by a plain address in a local network is none. */
function randomKey(): string {
  const { randomUUID } = crypto as Partial<Crypto>;
  return randomUUID ? crypto.randomUUID() : hex(crypto.getRandomValues(new Uint8Array(16)));
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

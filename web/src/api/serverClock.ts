/** The services' time. The browser's own clock only counts the seconds in between: it may be wrong, the services decide. */
class ServerClock {
  private offset = 0;
  private isSet = false;
  private readonly listeners = new Set<() => void>();

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** Follows an answer's Date header, which counts whole seconds, unless the clock has been set. */
  follow(date: string | null): void {
    const told = date === null ? NaN : Date.parse(date);
    if (!this.isSet && Math.abs(told - this.now()) > 2000) {
      this.move(told);
    }
  }

  /** Sets the clock where the services' clock is shifted and Date headers are not. */
  set(now: string): void {
    this.isSet = true;
    this.move(Date.parse(now));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly currentOffset = (): number => this.offset;

  private move(now: number): void {
    this.offset = now - Date.now();
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

export const serverClock = new ServerClock();

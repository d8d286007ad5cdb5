interface Throttled {
  ask: () => void;
  stop: () => void;
}

/** Runs at once, and then not again for so long; whatever is asked for meanwhile is one run at its end. */
export function throttled(run: () => void, millis: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const ask = () => {
    if (timer !== undefined) {
      isAsked = true;
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) {
        isAsked = false;
        ask();
      }
    }, millis);
    run();
  };
  const stop = () => {
    clearTimeout(timer);
  };
  return { ask, stop };
}

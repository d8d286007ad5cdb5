/**
 * What runs when it is called, but not while something is pressed: whoever begins to drag must not have the ground drawn away.
 * What was called for meanwhile is asked for anew, once, when it is let go.
 *
 * @param target on which presses are heard of, such as the window
 * @param again asks anew for what was missed
 * @param signal ends it
 */
export function unlessPressed(
  target: EventTarget,
  run: () => void,
  again: () => void,
  signal: AbortSignal,
): () => void {
  let isPressed = false;
  let isMissed = false;
  const release = () => {
    isPressed = false;
    if (isMissed) {
      isMissed = false;
      again();
    }
  };
  target.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    { signal },
  );
  target.addEventListener('pointerup', release, { signal });
  target.addEventListener('pointercancel', release, { signal });
  // A press that ends where the window does not hear of it: outside of it, or in a menu that closes.
  target.addEventListener('blur', release, { signal });
  target.addEventListener(
    'pointermove',
    (event) => {
      if (isPressed && (event as PointerEvent).buttons === 0) {
        release();
      }
    },
    { signal },
  );
  return () => {
    if (isPressed) {
      isMissed = true;
    } else {
      run();
    }
  };
}

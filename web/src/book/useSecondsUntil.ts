import { useSyncExternalStore } from 'react';
import { serverClock } from '../api/serverClock';

/** Whole seconds by the services' clock until a time, at least 0. */
export function useSecondsUntil(time: string): number {
  return useSyncExternalStore(everySecond, () => Math.max(0, Math.ceil((Date.parse(time) - serverClock.now()) / 1000)));
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  const stopFollowing = serverClock.subscribe(tick);
  return () => {
    clearInterval(timer);
    stopFollowing();
  };
}

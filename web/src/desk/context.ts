import { createContext, useContext, useSyncExternalStore } from 'react';
import { serverClock } from '../api/serverClock';
import type { Premises } from '../staff/Admitted';
import { wallIn } from './wallTime';

/** What every part of the desk knows. */
export const DeskContext = createContext<Premises | null>(null);

export function useDesk(): Premises {
  const desk = useContext(DeskContext);
  if (!desk) {
    throw new Error('this is a part of the desk');
  }
  return desk;
}

const TICK_MILLIS = 20_000;

function everyTick(listener: () => void): () => void {
  const timer = setInterval(listener, TICK_MILLIS);
  const leave = serverClock.subscribe(listener);
  return () => {
    clearInterval(timer);
    leave();
  };
}

/** The clinic's wall clock, such as 2027-01-04T09:00. */
export function useNow(): string {
  const { clinic } = useDesk();
  return useSyncExternalStore(everyTick, () => wallIn(clinic.timeZone, serverClock.now()));
}

/** Whether the desk hears of each change as it happens. */
export const liveState = { isListening: false };

/** For what nobody tells of, such as a hold that lapses. */
const LISTENING_MILLIS = 60_000;

/** So often something is read anew where nobody tells of its changes. */
export const readEvery = (millis: number) => () => (liveState.isListening ? LISTENING_MILLIS : millis);

/** What other desks change is seen here after so long at the latest, and at once when the window is looked at again. */
export const live = { refetchInterval: readEvery(5_000), refetchOnWindowFocus: true, staleTime: 0 } as const;

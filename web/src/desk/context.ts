import { createContext, useContext, useSyncExternalStore } from 'react';
import { serverClock } from '../api/serverClock';
import type { Clinic, Practitioner, Procedure } from '../api/types';
import { wallIn } from './wallTime';

/** What every part of the desk knows. */
export interface Desk {
  clinic: Clinic;
  /** The clinic's day. */
  today: string;
  role: string;
  procedures: Procedure[];
  practitioners: Practitioner[];
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
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

/** What other desks change is seen here after so long at the latest, and at once when the window is looked at again. */
export const live = { refetchInterval: 5_000, refetchOnWindowFocus: true, staleTime: 0 } as const;

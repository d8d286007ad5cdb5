import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../api/client';
import { serverClock } from '../api/serverClock';

interface Time {
  now: string;
}

const PATH = '/api/local/clock';

/** The shifted clock of local mode. Elsewhere it does not exist, and its problem is `not-found`. */
export async function readClock(signal: AbortSignal): Promise<Time> {
  return followed(await get<Time>(PATH, signal));
}

/** Asked once more only by whoever moves the clock; whoever is offline is not kept waiting for a bar. */
export const clockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: ({ signal }) => readClock(signal),
  retry: false,
});

/** @param by ISO 8601 duration, such as P7D */
export async function advanceClock(by: string): Promise<Time> {
  return followed(await post<Time>(PATH, { advance: by }));
}

function followed(time: Time): Time {
  serverClock.set(time.now);
  return time;
}

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

/** @param by ISO 8601 duration, such as P7D */
export async function advanceClock(by: string): Promise<Time> {
  return followed(await post<Time>(PATH, { advance: by }));
}

function followed(time: Time): Time {
  serverClock.set(time.now);
  return time;
}

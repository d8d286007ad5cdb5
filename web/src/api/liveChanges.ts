import { headersOf } from './client';
import { of } from './clinics';
import { EventStream, type ServerEvent } from './eventStream';

/** So long a stream lasts; whoever goes on listening asks again. */
const SECONDS = 300;
/** Signs of life come every three seconds: without one for so long the line is dead, whatever the browser believes. */
const SILENCE_MILLIS = 12_000;
const AGAIN_MILLIS = 1_000;
const AGAIN_AFTER_FAILURE_MILLIS = 5_000;

interface Ears {
  onEvent: (event: ServerEvent) => void;
  /** Whether changes are heard of. */
  onState: (isListening: boolean) => void;
}

/** Listens to what changes at a clinic until the signal ends it; what was missed in between is told afterwards. */
export async function listen(clinic: string, { onEvent, onState }: Ears, signal: AbortSignal): Promise<void> {
  let last = '';
  while (!signal.aborted) {
    const isEnded = await hear(
      clinic,
      last,
      (event) => {
        last = event.id;
        onState(true);
        onEvent(event);
      },
      signal,
    ).catch(() => false);
    if (!isEnded) {
      onState(false);
    }
    await pause(isEnded ? AGAIN_MILLIS : AGAIN_AFTER_FAILURE_MILLIS, signal);
  }
}

/** One stream to its end; false if there was none. */
async function hear(
  clinic: string,
  last: string,
  onEvent: (event: ServerEvent) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const silence = new AbortController();
  const expectLife = () =>
    setTimeout(() => {
      silence.abort();
    }, SILENCE_MILLIS);
  let timer = expectLife();
  try {
    const response = await fetch(of(clinic, `/changes?seconds=${SECONDS}`), {
      headers: { ...headersOf('text/event-stream'), ...(last && { 'Last-Event-ID': last }) },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || !response.body) {
      return false;
    }
    const events = new EventStream();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer);
      timer = expectLife();
      events.push(piece.value).forEach(onEvent);
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

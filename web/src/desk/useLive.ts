import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { credential } from '../api/credential';
import { listen } from '../api/liveChanges';
import { liveState } from './context';
import { throttled } from './throttled';
import { unlessPressed } from './unlessPressed';

/** Where much happens, what is shown is read anew so often and no oftener. */
const AT_MOST_EVERY_MILLIS = 1_000;

/** Reads anew what the desk shows as soon as another desk, a patient or the clock has changed something. True while it does. */
export function useLive(clinicId: string): boolean {
  const queries = useQueryClient();
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const isSeen = useDocumentVisibility() !== 'hidden';
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    // A browser has six connections to a server that speaks HTTP/1.1, for all its windows together. What nobody looks at is
    // read anew when somebody does.
    if (!isSeen) {
      return undefined;
    }
    const end = new AbortController();
    const { ask, stop } = throttled(() => {
      read();
    }, AT_MOST_EVERY_MILLIS);
    const read = unlessPressed(
      window,
      () => void queries.invalidateQueries({ queryKey: ['desk', clinicId] }),
      ask,
      end.signal,
    );
    void listen(
      clinicId,
      {
        onEvent: ({ kind }) => {
          if (kind !== 'begin') {
            ask();
          }
        },
        onState: (isListening) => {
          if (!end.signal.aborted) {
            liveState.isListening = isListening;
            setLive(isListening);
          }
        },
      },
      end.signal,
    );
    return () => {
      end.abort();
      stop();
      liveState.isListening = false;
      setLive(false);
    };
  }, [clinicId, token, queries, isSeen]);
  return isLive;
}

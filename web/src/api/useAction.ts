import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { isUnanswered, ProblemError } from './problem';
import { RequestKeys } from './requestKeys';

const REPEATS = 2;

/** A request that changes something. Without an answer it is repeated under the same key, by itself and by the patient. */
export function useAction<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): UseMutationResult<Answer, ProblemError, Input> {
  const [keys] = useState(() => new RequestKeys());
  return useMutation<Answer, ProblemError, Input>({
    mutationFn: (input) => send(input, keys.keyFor(JSON.stringify(input))),
    onSuccess: (answer) => {
      keys.answered();
      onDone?.(answer);
    },
    onError: (error) => {
      if (!(error instanceof ProblemError && isUnanswered(error.problem))) {
        keys.answered();
      }
    },
    retry: (failures, error) => isUnanswered(error.problem) && failures < REPEATS,
    retryDelay: (failures) => 500 * 2 ** failures,
    networkMode: 'always',
  });
}

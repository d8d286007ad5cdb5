import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOf, ProblemError, refusedFields } from '../api/problem';
import { useAction } from '../api/useAction';
import { useNotice } from '../staff/Notice';
import { useOffice } from './context';
import { OfficeProblem } from './OfficeProblem';
import { Panel } from './parts';

interface Props {
  title: string;
  /** What the button says that keeps it. */
  save: string;
  /** What the button says that gives it up, where "cancel" could be misread. */
  leave?: string;
  action: { isPending: boolean; error: Error | null };
  /** What is told at its fields, as `errorsAt` finds it. */
  told?: Partial<Record<string, string>>;
  isReady?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form that writes something into the books; what was typed stays when it was refused. */
export function RecordForm({ title, save, leave, action, told, isReady = true, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation('office');
  const submit = () => {
    if (isReady) {
      onSubmit();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Panel title={title}>
        <Stack gap="sm" maw={560}>
          {children}
          {action.error && <OfficeProblem error={action.error} told={told} onRetry={submit} />}
          <Group>
            <Button type="submit" loading={action.isPending} disabled={!isReady}>
              {save}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {leave ?? t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
}

/**
 * What is told at the fields of a form that was refused.
 *
 * @param words of each field that the form has: what it takes
 */
export function errorsAt<Field extends string>(
  error: Error | null,
  words: Record<Field, string>,
): Partial<Record<Field, string>> {
  const refused = error instanceof ProblemError ? refusedFields(error.problem) : [];
  return Object.fromEntries(
    Object.entries<string>(words).filter(([field]) => refused.some((each) => isOf(each, field))),
  ) as Partial<Record<Field, string>>;
}

/** Writes something down, says so, and reads anew what it may have changed. */
export function useRecord<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  words: (answer: Answer) => string,
  onDone: (answer: Answer) => void,
) {
  const { clinic } = useOffice();
  const queries = useQueryClient();
  const say = useNotice();
  return useAction(send, (answer) => {
    say({ text: words(answer) });
    void queries.invalidateQueries({ queryKey: ['office', clinic.id] });
    onDone(answer);
  });
}

import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/useAction';
import { useNotice } from '../staff/Notice';
import { useOffice } from './context';
import { OfficeProblem } from './OfficeProblem';
import { Panel } from './parts';

interface Props {
  title: string;
  /** What the button says that keeps it. */
  save: string;
  action: { isPending: boolean; error: Error | null };
  isReady?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form that writes something into the books; what was typed stays when it was refused. */
export function RecordForm({ title, save, action, isReady = true, onSubmit, onCancel, children }: Props) {
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
          {action.error && <OfficeProblem error={action.error} onRetry={submit} />}
          <Group>
            <Button type="submit" loading={action.isPending} disabled={!isReady}>
              {save}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
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

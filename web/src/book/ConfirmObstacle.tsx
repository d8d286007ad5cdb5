import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api/problem';
import type { Treatment } from '../api/types';
import { ProblemNotice } from '../app/ProblemNotice';
import { Advice } from './Advice';
import { nextStep } from './confirming';
import { longDay } from './dates';
import { MissingAnswers } from './MissingAnswers';
import { Reasons } from './Reasons';

interface Props {
  clinicId: string;
  treatment: Treatment;
  error: ProblemError;
  isPending: boolean;
  onConfirm: (adviceConfirmed: boolean) => void;
}

/** Why a session could not be confirmed yet, and the way on from there. */
export function ConfirmObstacle({ clinicId, treatment, error, isPending, onConfirm }: Props) {
  const again = () => {
    onConfirm(false);
  };
  switch (nextStep(error.problem)) {
    case 'answer':
      return <MissingAnswers clinicId={clinicId} treatment={treatment} onDone={again} />;
    case 'read':
      return <Unread error={error} isPending={isPending} onConfirm={onConfirm} />;
    case 'resolve':
      return <Unresolved error={error} isPending={isPending} onAgain={again} />;
    case 'repeat':
      return <ProblemNotice error={error} onRetry={again} />;
    default:
      return <ProblemNotice error={error} />;
  }
}

function Unread({ error, isPending, onConfirm }: Pick<Props, 'error' | 'isPending' | 'onConfirm'>) {
  const { t } = useTranslation();
  const [isRead, read] = useState(false);
  return (
    <Stack gap="xs">
      <Advice reasons={error.problem.reasons} isConfirmed={isRead} onConfirm={read} />
      <Group>
        <Button
          size="xs"
          disabled={!isRead}
          loading={isPending}
          onClick={() => {
            onConfirm(true);
          }}
        >
          {t('appointments.confirmTentative')}
        </Button>
      </Group>
    </Stack>
  );
}

interface UnresolvedProps {
  error: ProblemError;
  isPending: boolean;
  onAgain: () => void;
}

/** A step is missing, such as the signed estimate, or something else speaks against it now. */
function Unresolved({ error: { problem }, isPending, onAgain }: UnresolvedProps) {
  const { t, i18n } = useTranslation();
  return (
    <Alert role="alert" color="red" variant="outline" title={t('appointments.notConfirmable')}>
      <Stack gap="xs">
        <Reasons reasons={problem.reasons} />
        {problem.earliest && <Text>{t('reasons.overall', { day: longDay(problem.earliest, i18n.language) })}</Text>}
        <Text size="sm">{t('appointments.resolve')}</Text>
        <Group>
          <Button size="xs" variant="default" loading={isPending} onClick={onAgain}>
            {t('appointments.confirmAgain')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

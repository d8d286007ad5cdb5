import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered, type ProblemError } from '../api/problem';
import type { Treatment } from '../api/types';
import { ProblemNotice } from '../app/ProblemNotice';
import { longDay } from '../book/dates';
import { Reasons } from '../book/Reasons';
import { TimeButtons } from '../book/TimeButtons';
import { AskFirst } from './booking/AskFirst';
import type desk from './locales/en.json';

interface Props {
  error: ProblemError;
  onRetry?: () => void;
  /** Takes one of the times that the answer proposes. */
  onChooseTime?: (startsAt: string) => void;
  /** Whose answers are missing, and for what: she can be asked where they are. */
  ask?: { patientId: string; treatment: Treatment; onAnswered: () => void };
  children?: ReactNode;
}

type Code = keyof typeof desk.problems;

/** A refusal with all that the answer knows: every reason with its source, the earliest day, the next times. */
export function DeskProblem({ error, onRetry, onChooseTime, ask, children }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { problem } = error;
  const code = problem.code as Code;
  const words = i18n.exists(`desk:problems.${code}.title`)
    ? { title: t(`problems.${code}.title`), next: t(`problems.${code}.next`) }
    : undefined;
  const isRepeatable = isUnanswered(problem) || problem.code === 'internal-error';
  return (
    <ProblemNotice error={error} words={words} {...(isRepeatable && onRetry && { onRetry })}>
      <Stack gap="sm">
        {words && problem.detail !== '' && problem.code !== 'internal-error' && <Text size="sm">{problem.detail}</Text>}
        <Reasons reasons={problem.reasons} />
        {problem.earliest && (
          <Text fw={600}>{t('finding.earliest', { day: longDay(problem.earliest.slice(0, 10), i18n.language) })}</Text>
        )}
        {onChooseTime && problem.nextTimes.length > 0 && (
          <TimeButtons times={problem.nextTimes} label={t('times.next')} isWithDay onChoose={onChooseTime} />
        )}
        {problem.code === 'screening-incomplete' && ask && <AskFirst {...ask}>{null}</AskFirst>}
        {children}
      </Stack>
    </ProblemNotice>
  );
}

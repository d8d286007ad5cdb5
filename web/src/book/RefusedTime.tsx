import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnanswered, type ProblemError } from '../api/problem';
import { ProblemNotice } from '../app/ProblemNotice';
import { longDay } from './dates';
import { Reasons } from './Reasons';
import { TimeButtons } from './TimeButtons';

interface Props {
  error: ProblemError;
  onRetry: () => void;
  onKeepAgain?: () => void;
  onChooseTime: (startsAt: string) => void;
  /** Absent where the questions are asked otherwise. */
  onQuestions?: () => void;
}

/** Why the time could not be kept or booked, with everything that helps on. */
export function RefusedTime({ error, onRetry, onKeepAgain = onRetry, onChooseTime, onQuestions }: Props) {
  const { t, i18n } = useTranslation();
  const { problem } = error;
  const isRepeatable = isUnanswered(problem) || problem.code === 'internal-error';
  return (
    <ProblemNotice error={error} {...(isRepeatable && { onRetry })}>
      <Stack gap="sm">
        {problem.code !== 'advice-not-confirmed' && <Reasons reasons={problem.reasons} />}
        {problem.code === 'booking-refused' && (
          <Text>
            {problem.earliest
              ? t('reasons.overall', { day: longDay(problem.earliest, i18n.language) })
              : t('reasons.never')}
          </Text>
        )}
        {problem.nextTimes.length > 0 && (
          <>
            <Text fw={600}>{t('problems.nextTimes')}</Text>
            <TimeButtons times={problem.nextTimes} label={t('problems.nextTimes')} isWithDay onChoose={onChooseTime} />
          </>
        )}
        <Group>
          {problem.code === 'hold-expired' && <Button onClick={onKeepAgain}>{t('summary.holdAgain')}</Button>}
          {problem.code === 'screening-incomplete' && onQuestions && (
            <Button onClick={onQuestions}>{t('steps.questions')}</Button>
          )}
        </Group>
      </Stack>
    </ProblemNotice>
  );
}

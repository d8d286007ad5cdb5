import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnanswered, type ProblemError } from '../../api/problem';
import { ProblemNotice } from '../../app/ProblemNotice';
import { longDay } from '../dates';
import { Reasons } from '../Reasons';

/** Why nothing of the course was booked or changed: which session, every reason, and the first day without it. */
export function CourseObstacle({ error, onRetry }: { error: ProblemError; onRetry: () => void }) {
  const { t, i18n } = useTranslation('course');
  const { problem } = error;
  const isRepeatable = isUnanswered(problem) || problem.code === 'internal-error';
  return (
    <ProblemNotice error={error} {...(isRepeatable && { onRetry })}>
      {problem.session !== undefined && <Text>{t('book.session', { number: problem.session + 1 })}</Text>}
      {problem.code !== 'advice-not-confirmed' && <Reasons reasons={problem.reasons} />}
      {problem.earliest && (
        <Text>{t('book.earliest', { day: longDay(problem.earliest.slice(0, 10), i18n.language) })}</Text>
      )}
    </ProblemNotice>
  );
}

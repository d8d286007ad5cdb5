import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnanswered, ProblemError } from '../api/problem';
import { ProblemNotice } from '../app/ProblemNotice';
import type office from './locales/en.json';

type Code = keyof typeof office.problems;

/** A problem of the books in the office's words. */
export function OfficeProblem({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t, i18n } = useTranslation('office');
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const code = problem?.code as Code;
  const words = i18n.exists(`office:problems.${code}.title`)
    ? { title: t(`problems.${code}.title`), next: t(`problems.${code}.next`) }
    : undefined;
  const isRepeatable = !problem || isUnanswered(problem) || problem.code === 'internal-error';
  return (
    <ProblemNotice error={error} words={words} {...(isRepeatable && onRetry && { onRetry })}>
      {words && problem && problem.detail !== '' && <Text size="sm">{problem.detail}</Text>}
    </ProblemNotice>
  );
}

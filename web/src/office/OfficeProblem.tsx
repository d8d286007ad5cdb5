import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOf, isUnanswered, ProblemError } from '../api/problem';
import { ProblemNotice } from '../app/ProblemNotice';
import type office from './locales/en.json';

type Code = Exclude<keyof typeof office.problems, 'because'>;

interface Props {
  error: Error;
  /** What is told at the fields. */
  told?: Partial<Record<string, string>> | undefined;
  onRetry?: () => void;
}

/** A problem of the books in the office's words. */
export function OfficeProblem({ error, told = {}, onRetry }: Props) {
  const { t, i18n } = useTranslation('office');
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const code = problem?.code as Code;
  const fields = Object.keys(told);
  const isMarked =
    problem !== undefined &&
    problem.errors.length > 0 &&
    problem.errors.every((each) => fields.some((field) => isOf(each.field, field)));
  const words =
    i18n.exists(`office:problems.${code}.title`) && (code !== 'invalid-request' || isMarked)
      ? { title: t(`problems.${code}.title`), next: t(`problems.${code}.next`) }
      : undefined;
  const because = `problems.because.${problem?.because ?? ''}` as 'problems.because.paid';
  const detail = i18n.exists(`office:${because}`) ? t(because) : problem?.detail;
  const isRepeatable = !problem || isUnanswered(problem) || problem.code === 'internal-error';
  return (
    <ProblemNotice error={error} words={words} told={fields} {...(isRepeatable && onRetry && { onRetry })}>
      {words && detail && !isMarked && <Text size="sm">{detail}</Text>}
    </ProblemNotice>
  );
}

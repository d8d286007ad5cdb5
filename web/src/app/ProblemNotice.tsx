import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOf, ProblemError, problemOf, type Problem } from '../api/problem';
import type en from './locales/en.json';

interface Props {
  error: Error;
  onRetry?: () => void;
  /** What to say in place of the words that patients are told. */
  words?: { title: string; next: string } | undefined;
  /** The fields of which is told where they are. */
  told?: readonly string[];
  /** What to do instead of a plain repetition. */
  children?: ReactNode;
}

type KnownCode = Exclude<keyof typeof en.problems, 'correlation' | 'nextTimes' | 'booking-policy'>;

/** A problem in words, and what to do next. */
export function ProblemNotice({ error, onRetry, words, told = [], children }: Props) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error.problem : problemOf(null);
  const general = useWords(problem);
  const { title, next } = words ?? general;
  return (
    <Alert role="alert" color="red" variant="outline" title={title}>
      <Stack gap="sm">
        <Text size="sm">{next}</Text>
        {problem.errors
          .filter(({ field }) => !told.some((each) => isOf(field, each)))
          .map(({ field, message }) => (
            <Text key={field} size="sm">{`${field} ${message}`}</Text>
          ))}
        {children}
        {onRetry && (
          <Group>
            <Button variant="default" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          </Group>
        )}
        {problem.correlationId && (
          <Text size="xs" c="dimmed" className="breakable">
            {t('problems.correlation', { id: problem.correlationId })}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

function useWords(problem: Problem): { title: string; next: string } {
  const { t, i18n } = useTranslation();
  const { code, title, detail } = problem;
  const ours = (part: 'title' | 'next') =>
    i18n.exists(`problems.${code}.${part}`) ? t(`problems.${code as KnownCode}.${part}`) : undefined;
  // A policy has a limit, which only the answer knows.
  return { title: ours('title') ?? title, next: ours('next') ?? detail };
}

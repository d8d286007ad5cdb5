import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, problemOf, type Problem } from '../api/problem';
import en from './locales/en.json';

interface Props {
  error: Error;
  onRetry?: () => void;
  /** What to do instead of a plain repetition. */
  children?: ReactNode;
}

type KnownCode = Exclude<keyof typeof en.problems, 'correlation' | 'nextTimes'>;

/** A problem in words, and what to do next. */
export function ProblemNotice({ error, onRetry, children }: Props) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error.problem : problemOf(null);
  const { title, next } = useWords(problem);
  return (
    <Alert role="alert" color="red" variant="outline" title={title}>
      <Stack gap="sm">
        <Text size="sm">{next}</Text>
        {problem.errors.map(({ field, message }) => (
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
  const { t } = useTranslation();
  if (!isKnown(problem.code)) {
    return { title: problem.title, next: problem.detail };
  }
  return { title: t(`problems.${problem.code}.title`), next: t(`problems.${problem.code}.next`) };
}

function isKnown(code: string): code is KnownCode {
  return typeof en.problems[code as keyof typeof en.problems] === 'object';
}

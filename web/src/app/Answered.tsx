import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}

/** What a question to the services came to: its answer, or why there is none and how to ask again. */
export function Answered<T>({ query, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.isPending) {
    return <Loader aria-label={t('common.loading')} role="status" />;
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return children(query.data);
}

import { Alert, Button, Group, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '../app/Answered';

interface Props<T> {
  query: UseQueryResult<T>;
  isWhole: (found: T) => boolean;
  /** What was checked, and where it breaks. */
  children: (found: T) => ReactNode;
}

/** What the check of a chain has found, and how to check again. */
export function ChainFound<T>({ query, isWhole, children }: Props<T>) {
  const { t } = useTranslation('office');
  return (
    <>
      <Answered query={query}>
        {(found) => (
          <Alert
            role="status"
            color={isWhole(found) ? 'teal' : 'red'}
            variant="outline"
            title={isWhole(found) ? t('chain.valid') : t('chain.broken')}
          >
            <Text size="sm" component="div">
              {children(found)}
            </Text>
          </Alert>
        )}
      </Answered>
      <Group>
        <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('chain.again')}
        </Button>
      </Group>
    </>
  );
}

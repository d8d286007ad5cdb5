import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chain } from '../api/office';
import { Answered } from '../app/Answered';
import { useOffice } from './context';

/** Whether the chain of invoices and credit notes is what was written down, each link by the hash of the one before it. */
export function ChainSection() {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'chain'],
    queryFn: ({ signal }) => chain(clinic.id, signal),
    staleTime: 0,
  });
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <Stack maw={640}>
      <Text size="sm">{t('chain.text')}</Text>
      <Answered query={query}>
        {({ valid, records, issuer, firstBroken }) => (
          <Alert
            role="status"
            color={valid ? 'teal' : 'red'}
            variant="outline"
            title={valid ? t('chain.valid') : t('chain.broken')}
          >
            <Text size="sm">{t('chain.records', { number: count.format(records), issuer })}</Text>
            {firstBroken && (
              <Text size="sm">
                {t('chain.first', { position: firstBroken.position, number: firstBroken.number })} {firstBroken.reason}
              </Text>
            )}
          </Alert>
        )}
      </Answered>
      <Group>
        <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('chain.again')}
        </Button>
      </Group>
    </Stack>
  );
}

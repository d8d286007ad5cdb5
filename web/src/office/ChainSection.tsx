import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chain } from '../api/office';
import { AgencyPanel } from './AgencyPanel';
import { ChainFound } from './ChainFound';
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
    <Stack>
      <Text size="sm">{t('chain.text')}</Text>
      <ChainFound query={query} isWhole={({ valid }) => valid}>
        {({ records, issuer, firstBroken }) => (
          <>
            {t('chain.records', { number: count.format(records), issuer })}
            {firstBroken && (
              <p>
                {t('chain.first', { position: firstBroken.position, number: firstBroken.number })} {firstBroken.reason}
              </p>
            )}
          </>
        )}
      </ChainFound>
      {clinic.country === 'ES' && <AgencyPanel />}
    </Stack>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PriceList } from '../../api/office';
import { beginPriceDraft, priceDrafts } from '../../api/priceDrafts';
import { Answered } from '../../app/Answered';
import { useOffice } from '../context';
import { OfficeProblem } from '../OfficeProblem';
import { Panel } from '../parts';
import { useRecord } from '../RecordForm';
import { PriceDraftEditor } from './PriceDraftEditor';

/** Prices that are being prepared, begun as they are in one of the lists. */
export function PriceDrafts({ base: { version, list } }: { base: PriceList }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'price-drafts'],
    queryFn: ({ signal }) => priceDrafts(clinic.id, signal),
  });
  const begin = useRecord(
    (copied: PriceList['list'], key) => beginPriceDraft(clinic.id, copied, key),
    () => t('drafts.begun', { version }),
    () => undefined,
  );
  return (
    <Panel title={t('drafts.prices')}>
      <Text size="sm">{t('drafts.pricesText')}</Text>
      <Group>
        <Button
          variant="default"
          loading={begin.isPending}
          onClick={() => {
            begin.mutate(list);
          }}
        >
          {t('drafts.beginFrom', { version })}
        </Button>
      </Group>
      {begin.error && <OfficeProblem error={begin.error} />}
      <Answered query={query}>
        {({ items }) => (
          <Stack>
            {items.map((draft) => (
              <PriceDraftEditor key={draft.id} draft={draft} base={list} />
            ))}
          </Stack>
        )}
      </Answered>
    </Panel>
  );
}

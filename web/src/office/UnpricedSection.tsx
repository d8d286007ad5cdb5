import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { price, unpriced, type UnpricedVisit } from '../api/office';
import type { Page } from '../api/types';
import { useAction } from '../api/useAction';
import { Answered } from '../app/Answered';
import { longDay } from '../book/dates';
import { nameOf } from '../book/treatments';
import { useNotice } from '../staff/Notice';
import { Card } from '../desk/parts';
import { Empty } from '../staff/Empty';
import { useOffice } from './context';
import { OfficeProblem } from './OfficeProblem';

/** Sessions that are done and cannot be invoiced yet, and what each waits for. */
export function UnpricedSection() {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useInfiniteQuery({
    queryKey: ['office', clinic.id, 'unpriced'],
    queryFn: ({ pageParam, signal }) => unpriced(clinic.id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<UnpricedVisit>) => last.next,
  });
  return (
    <Answered query={query}>
      {({ pages }) => {
        const visits = pages.flatMap(({ items }) => items);
        return (
          <Stack>
            <Text size="sm">{t('unpriced.text')}</Text>
            {visits.length === 0 && <Empty title={t('unpriced.none')} />}
            {visits.map((visit) => (
              <Visit key={visit.appointmentId} visit={visit} />
            ))}
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}

function Visit({ visit }: { visit: UnpricedVisit }) {
  const { t, i18n } = useTranslation('office');
  const { clinic, procedures, mayChange } = useOffice();
  const queries = useQueryClient();
  const say = useNotice();
  const again = useAction(
    (id: string, key) => price(clinic.id, id, key),
    (done) => {
      if (done.state !== 'to-be-priced') {
        say({ text: t('unpriced.done') });
      }
      void queries.invalidateQueries({ queryKey: ['office', clinic.id] });
    },
  );
  const submit = () => {
    again.mutate(visit.appointmentId);
  };
  const day = longDay(visit.sessionOn, i18n.language);
  return (
    <Card label={day}>
      <Text fw={600}>{day}</Text>
      <Text size="sm">{nameOf(visit.performed, procedures)}</Text>
      <Text size="sm">{t('unpriced.waitsFor')}</Text>
      <List size="sm">
        {visit.missing.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
      {again.isSuccess && again.data.state === 'to-be-priced' && <Text role="status">{t('unpriced.still')}</Text>}
      {again.error && <OfficeProblem error={again.error} onRetry={submit} />}
      {mayChange && (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={again.isPending}
            aria-label={t('unpriced.priceThis', { day })}
            onClick={submit}
          >
            {t('unpriced.price')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

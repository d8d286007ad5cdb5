import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feed } from '../../api/deskTypes';
import { feeds, revokeFeed } from '../../api/feeds';
import { useAction } from '../../api/useAction';
import { ProblemNotice } from '../../app/ProblemNotice';
import { dayOf, longDay } from '../../book/dates';
import { Empty } from '../../staff/Empty';
import { useNotice } from '../../staff/Notice';
import { useSubjects } from '../closures/useSubjects';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import { Card, PatientName } from '../parts';
import { NewFeed } from './NewFeed';

/** The addresses at which calendar programs read who is where when: made for somebody, and revoked when they get about. */
export function FeedsSection() {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const [isAdding, add] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['desk', clinic.id, 'feeds'],
    queryFn: ({ pageParam, signal }) => feeds(clinic.id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const readable = (list.data?.pages ?? []).flatMap(({ items }) => items).filter(({ revokedAt }) => !revokedAt);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('feeds.hint')}
      </Text>
      {isAdding ? (
        <NewFeed
          onDone={() => {
            add(false);
          }}
        />
      ) : (
        <Group>
          <Button
            onClick={() => {
              add(true);
            }}
          >
            {t('feeds.add')}
          </Button>
        </Group>
      )}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && readable.length === 0 && <Empty title={t('feeds.none')} />}
      {readable.map((feed) => (
        <FeedCard key={feed.id} feed={feed} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.showMore')}
        </Button>
      )}
    </Stack>
  );
}

function FeedCard({ feed }: { feed: Feed }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const subjects = useSubjects();
  const [isSure, setSure] = useState(false);
  const action = useAction(
    (id: string, key) => revokeFeed(clinic.id, id, key),
    () => {
      say({ text: t('feeds.revoked') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id, 'feeds'] });
    },
  );
  return (
    <Card>
      <Group justify="space-between" align="start">
        <div>
          <Text fw={600} className="breakable">
            {feed.kind === 'patient' ? (
              <PatientName id={feed.subjectId} />
            ) : (
              (subjects.find(({ id }) => id === feed.subjectId)?.name ?? '…')
            )}
          </Text>
          <Text size="sm">
            {[t(`feeds.kinds.${feed.kind}`), t(feed.showsDetails ? 'feeds.withDetails' : 'feeds.withoutDetails')].join(
              ' · ',
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {t('feeds.since', { day: longDay(dayOf(feed.createdAt), i18n.language) })}
          </Text>
        </div>
        <Group gap="xs">
          {isSure && <Text size="sm">{t('feeds.sure')}</Text>}
          <Button
            size="xs"
            variant={isSure ? 'filled' : 'default'}
            loading={action.isPending}
            onClick={() => {
              if (isSure) {
                action.mutate(feed.id);
              } else {
                setSure(true);
              }
            }}
          >
            {t('feeds.revoke')}
          </Button>
        </Group>
      </Group>
      {action.error && <DeskProblem error={action.error} />}
    </Card>
  );
}

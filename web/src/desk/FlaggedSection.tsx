import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flagged } from '../api/desk';
import { clockOf, dayOf, longDay } from '../book/dates';
import { Reasons } from '../book/Reasons';
import { nameOf } from '../book/treatments';
import { ProblemNotice } from '../app/ProblemNotice';
import { useWindows } from './appointment/useWindows';
import { live, useDesk } from './context';
import { Card, PatientName } from './parts';
import { Empty } from '../staff/Empty';

/** Appointments that no longer hold, since something about the patient or the rules has changed. */
export function FlaggedSection() {
  const { t, i18n } = useTranslation('desk');
  const { t: common } = useTranslation();
  const { clinic, procedures } = useDesk();
  const { open, windows } = useWindows();
  const list = useInfiniteQuery({
    queryKey: ['desk', clinic.id, 'flagged', 'all'],
    queryFn: ({ pageParam, signal }) => flagged(clinic.id, pageParam, true, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    ...live,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={t('flagged.none')}>
          <Text size="sm">{t('flagged.noneHint')}</Text>
        </Empty>
      )}
      {items.map((each) => {
        const when = `${longDay(dayOf(each.startsAt), i18n.language)}, ${clockOf(each.startsAt)}`;
        return (
          <Card key={each.id} label={when}>
            <Text fw={600}>
              <PatientName id={each.patientId} />
            </Text>
            <Text>{when}</Text>
            <Text size="sm">{`${nameOf(each.treatment, procedures)} · ${each.practitioner.name}`}</Text>
            <Reasons reasons={each.flag?.verdict.reasons ?? []} />
            {each.flag?.earliest && (
              <Text size="sm">{t('finding.earliest', { day: longDay(each.flag.earliest, i18n.language) })}</Text>
            )}
            {(each.flag?.nextTimes ?? []).length > 0 && (
              <Text size="sm">
                {`${common('problems.nextTimes')}: ${(each.flag?.nextTimes ?? [])
                  .map((time) => `${longDay(dayOf(time), i18n.language)}, ${clockOf(time)}`)
                  .join(' · ')}`}
              </Text>
            )}
            <Group>
              <Button
                onClick={() => {
                  open(each.id);
                }}
              >
                {t('flagged.solve')}
              </Button>
            </Group>
          </Card>
        );
      })}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.showMore')}
        </Button>
      )}
      {windows}
    </Stack>
  );
}

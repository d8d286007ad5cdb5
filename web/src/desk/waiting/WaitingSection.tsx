import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookHeld, endWish, wishes } from '../../api/desk';
import type { Wish } from '../../api/deskTypes';
import { useAction } from '../../api/useAction';
import { ProblemNotice } from '../../app/ProblemNotice';
import { useAddress } from '../../app/navigation';
import { clockOf, dayOf, longDay, shortDay } from '../../book/dates';
import { nameOf } from '../../book/treatments';
import { live, useDesk } from '../context';
import classes from '../desk.module.css';
import { DeskProblem } from '../DeskProblem';
import { useNotice } from '../../staff/Notice';
import { Card, PatientName, usePatient } from '../parts';
import { Empty } from '../../staff/Empty';
import { AddWish } from './AddWish';

/** Who waits for what, longest first, and what each is being offered. */
export function WaitingSection() {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const [address] = useAddress();
  const [isAdding, add] = useState(address.get('patient') !== null);
  const list = useInfiniteQuery({
    queryKey: ['desk', clinic.id, 'wishes', 'all'],
    queryFn: ({ pageParam, signal }) => wishes(clinic.id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    ...live,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      {isAdding ? (
        <AddWish
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
            {t('waiting.add')}
          </Button>
        </Group>
      )}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={t('waiting.none')}>
          <Text size="sm">{t('waiting.noneHint')}</Text>
        </Empty>
      )}
      {items.map((each) => (
        <WishCard key={each.id} wish={each} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.showMore')}
        </Button>
      )}
    </Stack>
  );
}

function WishCard({ wish }: { wish: Wish }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, procedures, practitioners } = useDesk();
  const queries = useQueryClient();
  const say = useNotice();
  const phone = usePatient(wish.patientId).data?.phone;
  const action = useAction(
    (how: 'withdraw' | 'decline', key) => endWish(clinic.id, wish.id, how, key),
    () => {
      say({ text: t('waiting.changed') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
    },
  );
  const nameOfPractitioner = (id: string | undefined) => practitioners.find((each) => each.id === id)?.name;
  const limits = [
    t('waiting.between', { from: shortDay(wish.from, i18n.language), until: shortDay(wish.until, i18n.language) }),
    wish.weekdays.length < 7 && wish.weekdays.map((day) => t(`weekdays.${day as 'monday'}`)).join(', '),
    wish.hours && `${wish.hours.from.slice(0, 5)}–${wish.hours.to.slice(0, 5)}`,
    nameOfPractitioner(wish.practitionerId),
  ];
  return (
    <Card label={t('waiting.place', { place: wish.place ?? 0 })}>
      <Group gap="xs">
        <Text fw={600}>
          {wish.place && `${wish.place}. `}
          <PatientName id={wish.patientId} />
        </Text>
        {phone && <a href={`tel:${phone}`}>{phone}</a>}
      </Group>
      <Text size="sm">{nameOf(wish.treatment, procedures)}</Text>
      <Text size="sm" c="dimmed">
        {limits.filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm">{t(`waiting.standings.${wish.standing}`)}</Text>
      {wish.offer && <Offer wish={wish} offer={wish.offer} by={nameOfPractitioner(wish.offer.practitionerId)} />}
      {action.error && <DeskProblem error={action.error} />}
      <Group gap="xs">
        {wish.offer && (
          <Button
            variant="default"
            loading={action.isPending}
            onClick={() => {
              action.mutate('decline');
            }}
          >
            {t('waiting.decline')}
          </Button>
        )}
        <Button
          variant="default"
          loading={action.isPending}
          onClick={() => {
            action.mutate('withdraw');
          }}
        >
          {t('waiting.withdraw')}
        </Button>
      </Group>
    </Card>
  );
}

interface OfferProps {
  wish: Wish;
  offer: NonNullable<Wish['offer']>;
  /** Whose time it is. */
  by: string | undefined;
}

function Offer({ wish, offer, by }: OfferProps) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const queries = useQueryClient();
  const say = useNotice();
  const [isRead, setRead] = useState(false);
  const when = `${longDay(dayOf(offer.startsAt), i18n.language)}, ${clockOf(offer.startsAt)}`;
  const action = useAction(
    (adviceConfirmed: boolean, key) => bookHeld(clinic.id, offer.holdId, adviceConfirmed, key),
    () => {
      say({ text: t('waiting.booked') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
    },
  );
  return (
    <Stack gap="xs" className={classes.finding} data-kind="free">
      <Text fw={600}>{t('waiting.offered', { when: [when, by].filter(Boolean).join(' · ') })}</Text>
      <Text size="sm">
        {t('waiting.until', {
          day: shortDay(dayOf(offer.heldUntil), i18n.language),
          time: clockOf(offer.heldUntil),
        })}
      </Text>
      {action.error && (
        <DeskProblem
          error={action.error}
          ask={{ patientId: wish.patientId, treatment: wish.treatment, onAnswered: action.reset }}
        />
      )}
      {action.error?.problem.code === 'advice-not-confirmed' && (
        <Checkbox
          label={t('common.adviceRead')}
          checked={isRead}
          onChange={(event) => {
            setRead(event.currentTarget.checked);
          }}
        />
      )}
      <Group>
        <Button
          loading={action.isPending}
          onClick={() => {
            action.mutate(isRead);
          }}
        >
          {t('waiting.take')}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../api/types';
import { useAction } from '../../api/useAction';
import { endOwnWish, ownWishes, takeOffer, type OwnWish } from '../../api/waiting';
import { ProblemNotice } from '../../app/ProblemNotice';
import { Advice } from '../Advice';
import { clockOf, dayOf, longDay } from '../dates';
import { Reasons } from '../Reasons';
import { nameOf } from '../treatments';
import { useMe } from '../visitor';
import classes from './waiting.module.css';

interface Props {
  clinicId: string;
  procedures: Procedure[];
}

/** What she waits for, her place in line, and what has been offered to her. */
export function MyWishes({ clinicId, procedures }: Props) {
  const { t } = useTranslation();
  const { subject } = useMe(clinicId);
  const query = useQuery({
    queryKey: ['wishes', clinicId, subject],
    queryFn: ({ signal }) => ownWishes(clinicId, signal),
  });
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data || query.data.items.length === 0) {
    return null;
  }
  return (
    <Stack component="section" aria-labelledby="my-wishes">
      <Title order={2} size="h3" id="my-wishes">
        {t('waiting.title')}
      </Title>
      {query.data.items.map((wish) => (
        <WishCard key={wish.id} clinicId={clinicId} name={nameOf(wish.treatment, procedures)} wish={wish} />
      ))}
    </Stack>
  );
}

interface CardProps {
  clinicId: string;
  name: string;
  wish: OwnWish;
}

function WishCard({ clinicId, name, wish }: CardProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const end = useAction(
    (how: 'withdraw' | 'decline', key) => endOwnWish(clinicId, wish.id, how, key),
    () => void queries.invalidateQueries(),
  );
  return (
    <article className={classes.wish} aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Text size="sm">
        {t('waiting.untilDay', { day: longDay(wish.until, i18n.language) })}
        {wish.place !== undefined && ` · ${t('waiting.place', { place: wish.place })}`}
      </Text>
      {wish.offer && (
        <OfferNotice
          clinicId={clinicId}
          offer={wish.offer}
          onDecline={() => {
            end.mutate('decline');
          }}
        />
      )}
      {end.error && <ProblemNotice error={end.error} />}
      <Group>
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          aria-label={`${t('waiting.withdraw')}: ${name}`}
          onClick={() => {
            end.mutate('withdraw');
          }}
        >
          {t('waiting.withdraw')}
        </Button>
      </Group>
    </article>
  );
}

interface OfferProps {
  clinicId: string;
  offer: NonNullable<OwnWish['offer']>;
  onDecline: () => void;
}

/** A time that is kept for her: to book, or to give free again. */
function OfferNotice({ clinicId, offer, onDecline }: OfferProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [isRead, read] = useState(false);
  const take = useAction(
    (adviceConfirmed: boolean, key) => takeOffer(clinicId, offer.holdId, adviceConfirmed, key),
    () => void queries.invalidateQueries(),
  );
  const problem = take.error?.problem;
  const advice = problem?.code === 'advice-not-confirmed' ? problem.reasons : [];
  return (
    <Stack gap="xs" className={classes.offer}>
      <Text fw={600}>
        {t('waiting.offer', { day: longDay(dayOf(offer.startsAt), i18n.language), time: clockOf(offer.startsAt) })}
      </Text>
      <Text size="sm">
        {t('waiting.kept', { day: longDay(dayOf(offer.heldUntil), i18n.language), time: clockOf(offer.heldUntil) })}
      </Text>
      {advice.length > 0 && <Advice reasons={advice} isConfirmed={isRead} onConfirm={read} />}
      {take.error && advice.length === 0 && (
        <ProblemNotice error={take.error}>
          <Reasons reasons={take.error.problem.reasons} />
        </ProblemNotice>
      )}
      <Group gap="xs">
        <Button
          loading={take.isPending}
          disabled={advice.length > 0 && !isRead}
          onClick={() => {
            take.mutate(isRead);
          }}
        >
          {t('waiting.take')}
        </Button>
        <Button variant="default" onClick={onDecline}>
          {t('waiting.decline')}
        </Button>
      </Group>
    </Stack>
  );
}

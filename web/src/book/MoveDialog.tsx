import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { availability } from '../api/clinics';
import { move, type MoveWish } from '../api/desk';
import type { Appointment, Availability } from '../api/types';
import { useAction } from '../api/useAction';
import { Answered } from '../app/Answered';
import { Advice } from './Advice';
import { clockOf, dayOf, longDay } from './dates';
import { FreeTimes } from './FreeTimes';
import { MissingAnswers } from './MissingAnswers';
import { RefusedTime } from './RefusedTime';

const DAYS = 120;

interface Props {
  clinicId: string;
  today: string;
  appointment: Appointment;
  onMoved: (appointment: Appointment) => void;
  onClose: () => void;
}

/** Another time for a session that stands by itself. Each day is judged as if the session were not there yet. */
export function MoveDialog({ clinicId, today, appointment, onMoved, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { id, treatment, version, startsAt } = appointment;
  const [chosen, choose] = useState<string>();
  const search = { treatment, from: today, days: DAYS, insteadOf: id };
  const query = useQuery({
    queryKey: ['availability', clinicId, search, version],
    queryFn: ({ signal }) => availability(clinicId, search, signal),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('move.this', { day: longDay(dayOf(startsAt), i18n.language), time: clockOf(startsAt) })}
      closeButtonProps={{ 'aria-label': t('move.leave') }}
    >
      <Stack>
        <Answered query={query}>
          {(found) =>
            chosen ? (
              <Chosen
                key={chosen}
                clinicId={clinicId}
                appointment={appointment}
                found={found}
                startsAt={chosen}
                onChoose={choose}
                onMoved={(moved) => {
                  onMoved(moved);
                  onClose();
                }}
              />
            ) : (
              <>
                <Text size="sm">{t('move.text')}</Text>
                <FreeTimes found={found} onChoose={choose} />
              </>
            )
          }
        </Answered>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('move.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChosenProps {
  clinicId: string;
  appointment: Appointment;
  found: Availability;
  startsAt: string;
  /** Another time, or none yet. */
  onChoose: (startsAt: string | undefined) => void;
  onMoved: (appointment: Appointment) => void;
}

function Chosen({
  clinicId,
  appointment: { id, version, treatment },
  found,
  startsAt,
  onChoose,
  onMoved,
}: ChosenProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [isRead, read] = useState(false);
  const action = useAction(
    (wish: MoveWish, key) => move(clinicId, id, wish, key),
    (moved) => {
      void queries.invalidateQueries();
      onMoved(moved);
    },
  );
  const told = action.error?.problem;
  const hasChanged = told?.code === 'changed-meanwhile';
  useEffect(() => {
    if (hasChanged) {
      void queries.invalidateQueries({ queryKey: ['appointments', clinicId] });
    }
  }, [hasChanged, queries, clinicId]);
  const day = found.days.find(({ date }) => date === dayOf(startsAt));
  const ofDay = day?.verdict === 'advice' ? day.reasons : [];
  const advice = told?.code === 'advice-not-confirmed' ? told.reasons : ofDay;
  const submit = () => {
    action.mutate({ startsAt, version, ...(isRead && { adviceConfirmed: true }) });
  };
  const words = { day: longDay(dayOf(startsAt), i18n.language), time: clockOf(startsAt) };
  return (
    <Stack>
      <Text fw={600}>{t('move.to', words)}</Text>
      {advice.length > 0 && <Advice reasons={advice} isConfirmed={isRead} onConfirm={read} />}
      {told?.code === 'screening-incomplete' && (
        <MissingAnswers clinicId={clinicId} treatment={treatment} purpose="move" onDone={submit} />
      )}
      {action.error && told?.code !== 'screening-incomplete' && (
        <RefusedTime error={action.error} onRetry={submit} onChooseTime={onChoose} />
      )}
      <Group>
        <Button loading={action.isPending} disabled={advice.length > 0 && !isRead} onClick={submit}>
          {t('move.confirm')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onChoose(undefined);
          }}
        >
          {t('summary.changeTime')}
        </Button>
      </Group>
    </Stack>
  );
}

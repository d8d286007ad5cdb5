import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointments } from '../api/clinics';
import type { Appointment, Page, Procedure } from '../api/types';
import { ProblemNotice } from '../app/ProblemNotice';
import { CancelDialog } from './CancelDialog';
import { addDays, clockOf, dayOf, longDay } from './dates';
import { Reasons } from './Reasons';
import { Tentative } from './Tentative';
import { nameOf } from './treatments';
import { useMe } from './visitor';

const DAYS_BACK = 60;
const DAYS_AHEAD = 330;

interface Props {
  clinicId: string;
  procedures: Procedure[];
  today: string;
}

export function MyAppointments({ clinicId, procedures, today }: Props) {
  const { t } = useTranslation();
  const [cancelled, cancel] = useState<Appointment>();
  const list = useAppointments(clinicId, today);
  const items = list.data?.pages.flatMap((page) => page.items.filter(isShown)) ?? [];
  return (
    <Stack component="section" aria-labelledby="my-appointments">
      <Title order={2} size="h3" id="my-appointments">
        {t('appointments.title')}
      </Title>
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Text>{t('appointments.none')}</Text>}
      {items.map((each) => (
        <AppointmentCard
          key={each.id}
          clinicId={clinicId}
          today={today}
          appointment={each}
          procedures={procedures}
          onCancel={cancel}
        />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('appointments.more')}
        </Button>
      )}
      {cancelled && (
        <CancelDialog
          clinicId={clinicId}
          appointment={cancelled}
          onClose={() => {
            cancel(undefined);
          }}
        />
      )}
    </Stack>
  );
}

/** Sessions of a course stand with it, unless something has to be done about them. */
const isShown = ({ courseId, state, flag }: Appointment) =>
  courseId === undefined || flag !== undefined || state === 'tentative';

function useAppointments(clinicId: string, today: string) {
  const { subject } = useMe(clinicId);
  const range = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  return useInfiniteQuery({
    queryKey: ['appointments', clinicId, subject, range],
    queryFn: ({ pageParam, signal }) =>
      appointments(clinicId, { ...range, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<Appointment>) => last.next,
  });
}

interface CardProps {
  clinicId: string;
  today: string;
  appointment: Appointment;
  procedures: Procedure[];
  onCancel: (appointment: Appointment) => void;
}

function AppointmentCard({ clinicId, today, appointment, procedures, onCancel }: CardProps) {
  const { t, i18n } = useTranslation();
  const day = longDay(dayOf(appointment.startsAt), i18n.language);
  const time = clockOf(appointment.startsAt);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${day}, ${time}`}>
      <Group justify="space-between" align="start">
        <Text fw={600}>{`${day}, ${time}`}</Text>
        <Badge variant="outline" color="gray">
          {t(`appointments.states.${appointment.state}`)}
        </Badge>
      </Group>
      <Text size="sm">{nameOf(appointment.treatment, procedures)}</Text>
      <Text size="sm">{t('appointments.with', { practitioner: appointment.practitioner.name })}</Text>
      {appointment.state === 'tentative' && <Tentative clinicId={clinicId} appointment={appointment} today={today} />}
      {appointment.flag && (
        <Alert mt="xs" color="orange" variant="outline" title={t('appointments.flagged')}>
          <Reasons reasons={appointment.flag.verdict.reasons} />
        </Alert>
      )}
      {appointment.allowed.includes('cancel') && !appointment.courseId && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          aria-label={t('appointments.cancelThis', { day, time })}
          onClick={() => {
            onCancel(appointment);
          }}
        >
          {t('appointments.cancel')}
        </Button>
      )}
    </Paper>
  );
}

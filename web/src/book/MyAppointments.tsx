import { Alert, Badge, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, Procedure } from '../api/types';
import { ProblemNotice } from '../app/ProblemNotice';
import { follow } from '../app/navigation';
import { bookPath } from '../app/route';
import { AddToCalendar } from './AddToCalendar';
import { CancelDialog } from './CancelDialog';
import { clockOf, dayOf, longDay } from './dates';
import { MoveDialog } from './MoveDialog';
import { Reasons } from './Reasons';
import classes from './session.module.css';
import { Tentative } from './Tentative';
import { nameOf } from './treatments';
import { useAppointments } from './useAppointments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  today: string;
}

export function MyAppointments({ clinicId, procedures, today }: Props) {
  const { t, i18n } = useTranslation();
  const [cancelled, cancel] = useState<Appointment>();
  const [moving, move] = useState<Appointment>();
  const [moved, setMoved] = useState<Appointment>();
  const list = useAppointments(clinicId, today);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const items = all.filter(isShown);
  if (items.length === 0 && all.length > 0) {
    return null;
  }
  return (
    <Stack component="section" aria-labelledby="my-appointments">
      <Title order={2} size="h3" id="my-appointments">
        {t('appointments.title')}
      </Title>
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {items.length === 0 && list.isFetching && <Loader aria-label={t('common.loading')} role="status" />}
      {list.isSuccess && items.length === 0 && !list.isFetching && <NoneYet clinicId={clinicId} />}
      <div role="status">
        {moved && (
          <Text>
            {t('move.done', { day: longDay(dayOf(moved.startsAt), i18n.language), time: clockOf(moved.startsAt) })}
          </Text>
        )}
      </div>
      {items.map((each) => (
        <AppointmentCard
          key={each.id}
          clinicId={clinicId}
          today={today}
          appointment={each}
          procedures={procedures}
          onCancel={cancel}
          onMove={move}
        />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('appointments.more')}
        </Button>
      )}
      {moving && (
        <MoveDialog
          clinicId={clinicId}
          today={today}
          appointment={moving}
          onMoved={setMoved}
          onClose={() => {
            move(undefined);
          }}
        />
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

function NoneYet({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation();
  const booking = bookPath(clinicId, 'book');
  return (
    <Stack align="start">
      <Text>{t('appointments.none')}</Text>
      <Button
        component="a"
        variant="default"
        href={booking}
        onClick={(event) => {
          follow(event, booking);
        }}
      >
        {t('appointments.bookOne')}
      </Button>
    </Stack>
  );
}

/** Sessions of a course stand with it, unless something has to be done about them. */
const isShown = ({ courseId, state, flag }: Appointment) =>
  courseId === undefined || flag !== undefined || state === 'tentative';

interface CardProps {
  clinicId: string;
  today: string;
  appointment: Appointment;
  procedures: Procedure[];
  onCancel: (appointment: Appointment) => void;
  onMove: (appointment: Appointment) => void;
}

function AppointmentCard({ clinicId, today, appointment, procedures, onCancel, onMove }: CardProps) {
  const { t, i18n } = useTranslation();
  const day = longDay(dayOf(appointment.startsAt), i18n.language);
  const time = clockOf(appointment.startsAt);
  return (
    <article className={classes.slip} data-past={dayOf(appointment.startsAt) < today} aria-label={`${day}, ${time}`}>
      <Group justify="space-between" align="start" gap="xs">
        <Text fw={600} className="capital">{`${day}, ${time}`}</Text>
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
      {!appointment.courseId && (
        <Group mt="xs" gap="xs">
          {appointment.allowed.includes('move') && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('move.this', { day, time })}
              onClick={() => {
                onMove(appointment);
              }}
            >
              {t('move.move')}
            </Button>
          )}
          {appointment.allowed.includes('move') && (
            <AddToCalendar
              clinicId={clinicId}
              appointment={appointment}
              size="xs"
              label={t('booked.calendarThis', { day, time })}
            />
          )}
          {appointment.allowed.includes('cancel') && (
            <Button
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
        </Group>
      )}
    </article>
  );
}

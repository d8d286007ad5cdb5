import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentList } from '../api/desk';
import type { DeskAppointment } from '../api/deskTypes';
import { Answered } from '../app/Answered';
import { clockOf, longDay } from '../book/dates';
import { nameOf } from '../book/treatments';
import { ActionDialog } from './appointment/ActionDialog';
import { actionsOf, type DeskAction } from './appointment/actions';
import { useWindows } from './appointment/useWindows';
import { live, useDesk, useNow } from './context';
import classes from './desk.module.css';
import { Card, PatientName, StateMark, usePatient } from './parts';
import { Empty } from '../staff/Empty';

const MOST = 100;
const OVER = new Set(['completed', 'cancelled', 'no-show', 'lapsed', 'declined', 'held']);

/** Who comes today, in order, with what is to be done next for each. It can be printed. */
export function TodaySection() {
  const { t, i18n } = useTranslation('desk');
  const { clinic, today } = useDesk();
  const [isAll, showAll] = useState(false);
  const { open, windows } = useWindows();
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'today', today],
    queryFn: ({ signal }) => appointmentList(clinic.id, { from: today, to: today, limit: MOST }, signal),
    ...live,
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Text fw={600}>
          <span className={classes.printed}>{`${clinic.name}, `}</span>
          {longDay(today, i18n.language)}
        </Text>
        <Group className="screen-only">
          <Checkbox
            label={t('today.all')}
            checked={isAll}
            onChange={(event) => {
              showAll(event.currentTarget.checked);
            }}
          />
          <Button
            variant="default"
            onClick={() => {
              window.print();
            }}
          >
            {t('today.print')}
          </Button>
        </Group>
      </Group>
      <Answered query={query}>
        {({ items, next }) => {
          const shown = items.filter(({ state }) => state !== 'requested' && (isAll || !OVER.has(state)));
          return (
            <Stack gap="sm">
              {shown.length === 0 && <Empty title={t('today.none')} />}
              {shown.map((each) => (
                <Row key={each.id} appointment={each} onOpen={open} />
              ))}
              {next && <Text>{t('common.more', { count: MOST })}</Text>}
            </Stack>
          );
        }}
      </Answered>
      {windows}
    </Stack>
  );
}

function Row({ appointment, onOpen }: { appointment: DeskAppointment; onOpen: (id: string) => void }) {
  const { t, i18n } = useTranslation('desk');
  const { procedures, clinic, role } = useDesk();
  const now = useNow();
  const [action, act] = useState<DeskAction>();
  const patient = usePatient(appointment.patientId).data;
  const name = patient ? `${patient.givenName} ${patient.familyName}` : '…';
  const actions = actionsOf(appointment, now).filter((each) => each !== 'move' && each !== 'cancel');
  return (
    <Card label={`${clockOf(appointment.startsAt)} ${name}`}>
      <div className={classes.row}>
        <span className={classes.time}>{clockOf(appointment.startsAt)}</span>
        <div>
          <Group gap="xs">
            <Text fw={600}>
              <PatientName id={appointment.patientId} />
            </Text>
            <StateMark state={appointment.state} />
            {appointment.flag && <StateMark state="flagged" />}
          </Group>
          {patient && (
            <Text size="sm" className={classes.printed}>
              {[longDay(patient.birthDate, i18n.language), patient.phone].filter(Boolean).join(' · ')}
            </Text>
          )}
          <Text size="sm">{nameOf(appointment.performed ?? appointment.treatment, procedures)}</Text>
          <Text size="sm" c="dimmed">
            {[appointment.practitioner.name, appointment.room.name, appointment.device?.name]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs" className="screen-only">
          {actions.map((each) => (
            <Button
              key={each}
              size="xs"
              variant={each === 'check-in' || each === 'complete' ? 'filled' : 'default'}
              aria-label={`${t(`actions.${each}`)}: ${name}`}
              onClick={() => {
                act(each);
              }}
            >
              {t(`actions.${each}`)}
            </Button>
          ))}
          <Button
            size="xs"
            variant="default"
            aria-label={t('today.open', { name })}
            onClick={() => {
              onOpen(appointment.id);
            }}
          >
            {t('common.details')}
          </Button>
        </Group>
      </div>
      {action && (
        <ActionDialog
          action={action}
          clinicId={clinic.id}
          isClinician={role === 'clinician'}
          appointment={appointment}
          name={name}
          onClose={() => {
            act(undefined);
          }}
        />
      )}
    </Card>
  );
}

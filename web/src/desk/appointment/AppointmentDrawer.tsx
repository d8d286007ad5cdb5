import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneAppointment } from '../../api/desk';
import type { DeskAppointment } from '../../api/deskTypes';
import { Answered } from '../../app/Answered';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { Reasons } from '../../book/Reasons';
import { TimeButtons } from '../../book/TimeButtons';
import { nameOf } from '../../book/treatments';
import type { Movable } from '../calendar/useMoveTimes';
import { live, useDesk, useNow } from '../context';
import { CourseOf } from '../course/CourseOf';
import classes from '../desk.module.css';
import { Facts, StateMark, usePatient } from '../parts';
import { ActionDialog } from './ActionDialog';
import { actionsOf, type DeskAction } from './actions';
import { FeeOf } from './FeeOf';
import { Told } from './Told';

const NOT_TAKEN = new Set(['cancelled', 'no-show']);
const MAY_SEE_FEES = new Set(['reception', 'administrator']);

interface Props {
  id: string;
  onClose: () => void;
  onMove: (moved: Movable, startsAt?: string) => void;
}

/** One appointment with all that the desk may know, and what can be done with it now. */
export function AppointmentDrawer({ id, onClose, onMove }: Props) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'appointment', id],
    queryFn: ({ signal }) => oneAppointment(clinic.id, id, signal),
    ...live,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t('appointment.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Answered query={query}>{(found) => <Details appointment={found} onMove={onMove} />}</Answered>
    </Drawer>
  );
}

function Details({ appointment, onMove }: { appointment: DeskAppointment; onMove: Props['onMove'] }) {
  const { t, i18n } = useTranslation('desk');
  const { procedures, clinic, role } = useDesk();
  const now = useNow();
  const [action, act] = useState<DeskAction>();
  const patient = usePatient(appointment.patientId).data;
  const name = patient ? `${patient.givenName} ${patient.familyName}` : '…';
  const { flag, startsAt, endsAt } = appointment;
  const movable = (): Movable => ({
    id: appointment.id,
    version: appointment.version,
    patient: { id: appointment.patientId, name },
    treatment: appointment.treatment,
    startsAt,
    practitionerId: appointment.practitioner.id,
    ...(appointment.courseId && { courseId: appointment.courseId }),
  });
  return (
    <Stack>
      <div>
        <Text size="xl" fw={600}>
          {name}
        </Text>
        <Group gap="xs">
          <StateMark state={appointment.state} />
          {flag && <StateMark state="flagged" />}
        </Group>
      </div>
      <Facts
        facts={[
          [t('common.when'), `${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}–${clockOf(endsAt)}`],
          [t('common.treatment'), nameOf(appointment.performed ?? appointment.treatment, procedures)],
          [t('common.practitioner'), appointment.practitioner.name],
          [t('appointment.second'), appointment.secondPractitioner?.name],
          [t('appointment.room'), appointment.room.name],
          [t('appointment.device'), appointment.device?.name],
          [t('appointment.recovery'), appointment.recoveryPlace?.name],
          [t('patient.phone'), patient?.phone && <a href={`tel:${patient.phone}`}>{patient.phone}</a>],
          [t('patient.email'), patient?.email],
          [t('patient.birthDate'), patient && longDay(patient.birthDate, i18n.language)],
          [t('appointment.invoice'), appointment.invoice?.number],
        ]}
      />
      {flag && (
        <Stack gap="xs" className={classes.finding} data-kind="refused">
          <Text fw={600}>{t('flagged.why')}</Text>
          <Reasons reasons={flag.verdict.reasons} />
          {flag.earliest && <Text>{t('finding.earliest', { day: longDay(flag.earliest, i18n.language) })}</Text>}
          {flag.nextTimes && flag.nextTimes.length > 0 && (
            <TimeButtons
              times={flag.nextTimes}
              label={t('times.next')}
              isWithDay
              onChoose={(time) => {
                onMove(movable(), time);
              }}
            />
          )}
        </Stack>
      )}
      <Group gap="xs">
        {actionsOf(appointment, now).map((each) => (
          <Button
            key={each}
            variant={each === 'check-in' || each === 'complete' ? 'filled' : 'default'}
            onClick={() => {
              if (each === 'move') {
                onMove(movable());
              } else {
                act(each);
              }
            }}
          >
            {t(`actions.${each}`)}
          </Button>
        ))}
      </Group>
      {NOT_TAKEN.has(appointment.state) && MAY_SEE_FEES.has(role) && <FeeOf appointmentId={appointment.id} />}
      {appointment.courseId && <CourseOf courseId={appointment.courseId} appointmentId={appointment.id} />}
      {role === 'clinician' && <Told patientId={appointment.patientId} treatment={appointment.treatment} />}
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
    </Stack>
  );
}

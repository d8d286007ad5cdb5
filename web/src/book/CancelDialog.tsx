import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cancel } from '../api/clinics';
import type { Appointment } from '../api/types';
import { useAction } from '../api/useAction';
import { ProblemNotice } from '../app/ProblemNotice';
import { clockOf, dayOf, longDay } from './dates';

interface Props {
  clinicId: string;
  appointment: Appointment;
  onClose: () => void;
}

export function CancelDialog({ clinicId, appointment, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const action = useAction(
    (id: string, key) => cancel(clinicId, id, key),
    () => {
      void queries.invalidateQueries();
      onClose();
    },
  );
  const submit = () => {
    action.mutate(appointment.id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('appointments.question')}
      closeButtonProps={{ 'aria-label': t('appointments.keep') }}
    >
      <Stack>
        <Text>{`${longDay(dayOf(appointment.startsAt), i18n.language)}, ${clockOf(appointment.startsAt)}`}</Text>
        {action.isError && <ProblemNotice error={action.error} onRetry={submit} />}
        <Group>
          <Button color="red" onClick={submit} loading={action.isPending}>
            {t('appointments.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('appointments.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

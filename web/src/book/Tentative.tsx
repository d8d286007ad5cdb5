import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirm } from '../api/clinics';
import type { Appointment } from '../api/types';
import { useAction } from '../api/useAction';
import { ProblemNotice } from '../app/ProblemNotice';
import { clockOf, dayOf, longDay } from './dates';

interface Props {
  clinicId: string;
  appointment: Appointment;
  today: string;
}

/** Until when an appointment is kept that binds nobody yet, and the way to confirm it once the time to reflect is over. */
export function Tentative({ clinicId, appointment, today }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const action = useAction(
    (id: string, key) => confirm(clinicId, id, key),
    () => void queries.invalidateQueries(),
  );
  const { confirmableFrom, lapsesAt } = appointment;
  if (!confirmableFrom || !lapsesAt) {
    return null;
  }
  const submit = () => {
    action.mutate(appointment.id);
  };
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm">
        {t('appointments.tentative', {
          from: longDay(confirmableFrom, i18n.language),
          day: longDay(dayOf(lapsesAt), i18n.language),
          time: clockOf(lapsesAt),
        })}
      </Text>
      {action.isError && <ProblemNotice error={action.error} onRetry={submit} />}
      {today >= confirmableFrom && (
        <Button size="xs" onClick={submit} loading={action.isPending}>
          {t('appointments.confirmTentative')}
        </Button>
      )}
    </Stack>
  );
}

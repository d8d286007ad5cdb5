import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirm } from '../api/clinics';
import type { Appointment } from '../api/types';
import { useAction } from '../api/useAction';
import { ConfirmObstacle } from './ConfirmObstacle';
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
    (adviceConfirmed: boolean, key) => confirm(clinicId, appointment.id, adviceConfirmed, key),
    () => void queries.invalidateQueries(),
  );
  const { confirmableFrom, lapsesAt } = appointment;
  if (!confirmableFrom || !lapsesAt) {
    return null;
  }
  const obstacle = action.error;
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm">
        {t('appointments.tentative', {
          from: longDay(confirmableFrom, i18n.language),
          day: longDay(dayOf(lapsesAt), i18n.language),
          time: clockOf(lapsesAt),
        })}
      </Text>
      {obstacle ? (
        <ConfirmObstacle
          clinicId={clinicId}
          treatment={appointment.treatment}
          error={obstacle}
          isPending={action.isPending}
          onConfirm={action.mutate}
        />
      ) : (
        today >= confirmableFrom && (
          <Button
            size="xs"
            loading={action.isPending}
            onClick={() => {
              action.mutate(false);
            }}
          >
            {t('appointments.confirmTentative')}
          </Button>
        )
      )}
    </Stack>
  );
}

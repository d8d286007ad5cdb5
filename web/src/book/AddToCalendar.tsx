import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clinic } from '../api/clinics';
import { saveAs } from '../api/download';
import { serverClock } from '../api/serverClock';
import type { Appointment } from '../api/types';
import { calendarFile } from './calendarFile';

interface Props {
  clinicId: string;
  appointment: Appointment;
  /** Which one, for ears. */
  label?: string;
  size?: string;
}

/** The session as a file that every calendar opens. */
export function AddToCalendar({ clinicId, appointment, label, size = 'sm' }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => clinic(clinicId, signal) });
  return (
    <Button
      size={size}
      variant="default"
      aria-label={label}
      disabled={!data}
      onClick={() => {
        const text = calendarFile(appointment, data?.name ?? '', serverClock.now());
        saveAs(new Blob([text], { type: 'text/calendar' }), `${appointment.startsAt.slice(0, 10)}.ics`);
      }}
    >
      {t('booked.calendar')}
    </Button>
  );
}

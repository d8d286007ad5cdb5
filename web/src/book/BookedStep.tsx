import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, Procedure } from '../api/types';
import { needTexts } from '../app/i18n';
import { follow } from '../app/navigation';
import { bookPath } from '../app/route';
import { AddToCalendar } from './AddToCalendar';
import { SessionFacts } from './SessionFacts';
import { StepHeading } from './StepHeading';

const Care = lazy(async () => ({
  default: (await Promise.all([import('./course/Care'), needTexts('course')]))[0].Care,
}));

interface Props {
  clinicId: string;
  appointment: Appointment;
  procedures: Procedure[];
  onAnother: () => void;
}

/** That it is booked, and what comes next: the calendar, and how to prepare. */
export function BookedStep({ clinicId, appointment, procedures, onAnother }: Props) {
  const { t } = useTranslation();
  const own = bookPath(clinicId, 'appointments');
  return (
    <Stack component="section">
      <StepHeading step="booked" />
      <Text role="status">{t('booked.text')}</Text>
      <SessionFacts session={appointment} procedures={procedures} />
      <Group gap="xs">
        <AddToCalendar clinicId={clinicId} appointment={appointment} />
        <Button onClick={onAnother} variant="default">
          {t('booked.another')}
        </Button>
      </Group>
      <Suspense>
        <Care clinicId={clinicId} appointmentId={appointment.id} />
      </Suspense>
      <Anchor
        href={own}
        onClick={(event) => {
          follow(event, own);
        }}
      >
        {t('booked.mine')}
      </Anchor>
    </Stack>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Appointment, Procedure } from '../api/types';
import { SessionFacts } from './SessionFacts';
import { StepHeading } from './StepHeading';

interface Props {
  appointment: Appointment;
  procedures: Procedure[];
  onAnother: () => void;
}

export function BookedStep({ appointment, procedures, onAnother }: Props) {
  const { t } = useTranslation();
  return (
    <Stack component="section">
      <StepHeading step="booked" />
      <Text role="status">{t('booked.text')}</Text>
      <SessionFacts session={appointment} procedures={procedures} />
      <Group>
        <Button onClick={onAnother}>{t('booked.another')}</Button>
      </Group>
    </Stack>
  );
}

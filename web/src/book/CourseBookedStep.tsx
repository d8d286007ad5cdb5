import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StepHeading } from './StepHeading';

export function CourseBookedStep({ onAnother }: { onAnother: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack component="section">
      <StepHeading step="courseBooked" />
      <Text role="status">{t('booked.course')}</Text>
      <Group>
        <Button onClick={onAnother}>{t('booked.another')}</Button>
      </Group>
    </Stack>
  );
}

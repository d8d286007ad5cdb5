import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { follow } from '../app/navigation';
import { bookPath } from '../app/route';
import { StepHeading } from './StepHeading';

export function CourseBookedStep({ clinicId, onAnother }: { clinicId: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const own = bookPath(clinicId, 'appointments');
  return (
    <Stack component="section">
      <StepHeading step="courseBooked" />
      <Text role="status">{t('booked.course')}</Text>
      <Group gap="xs">
        <Button
          component="a"
          href={own}
          onClick={(event) => {
            follow(event, own);
          }}
        >
          {t('booked.mine')}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t('booked.another')}
        </Button>
      </Group>
    </Stack>
  );
}

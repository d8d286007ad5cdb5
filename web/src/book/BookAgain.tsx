import { Button, Loader, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Procedure, Treatment } from '../api/types';
import { hadBefore } from './hadBefore';
import { nameOf } from './treatments';
import { useAppointments } from './useAppointments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  today: string;
  onAgain: (treatment: Treatment) => void;
}

/** What she has had or booked here, to be booked again with one tap. */
export function BookAgain({ clinicId, procedures, today, onAgain }: Props) {
  const { t } = useTranslation();
  const { data, isLoading } = useAppointments(clinicId, today);
  const before = hadBefore(data?.pages.flatMap(({ items }) => items) ?? [], procedures);
  if (isLoading) {
    return <Loader size="sm" role="status" aria-label={t('common.loading')} h={36} />;
  }
  return (
    <Stack gap="xs">
      {before.map((treatment) => (
        <Button
          key={JSON.stringify(treatment)}
          variant="light"
          onClick={() => {
            onAgain(treatment);
          }}
        >
          {t('treatment.again', { name: nameOf(treatment, procedures) })}
        </Button>
      ))}
    </Stack>
  );
}

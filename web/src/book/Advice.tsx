import { Alert, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../api/types';
import { Reasons } from './Reasons';

interface Props {
  reasons: Reason[];
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}

/** What she reads before she binds herself, and her tick. */
export function Advice({ reasons, isConfirmed, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" variant="outline" title={t('day.advice')}>
      <Stack>
        <Reasons reasons={reasons} />
        <Checkbox
          label={t('summary.advice')}
          checked={isConfirmed}
          onChange={(event) => {
            onConfirm(event.currentTarget.checked);
          }}
        />
      </Stack>
    </Alert>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Countdown({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const minutes = Math.floor(seconds / 60);
  return (
    <Text role="timer" aria-live="off">
      {t('summary.kept', { time: `${minutes}:${String(seconds % 60).padStart(2, '0')}` })}
    </Text>
  );
}

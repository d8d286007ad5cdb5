import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { longDay, shortDay } from './dates';

interface Props {
  /** Absent where waiting does not help. */
  day: string | undefined;
  onShow: (day: string) => void;
}

export function EarliestDay({ day, onShow }: Props) {
  const { t, i18n } = useTranslation();
  if (day === undefined) {
    return <Text>{t('reasons.never')}</Text>;
  }
  return (
    <Group justify="space-between">
      <Text>{t('reasons.overall', { day: longDay(day, i18n.language) })}</Text>
      <Button
        variant="default"
        onClick={() => {
          onShow(day);
        }}
      >
        {t('time.goTo', { day: shortDay(day, i18n.language) })}
      </Button>
    </Group>
  );
}

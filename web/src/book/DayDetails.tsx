import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '../api/types';
import { earliestOver, stateOf } from './calendarDays';
import { longDay } from './dates';
import { EarliestDay } from './EarliestDay';
import { Reasons } from './Reasons';
import { TimeButtons } from './TimeButtons';

interface Props {
  day: Day;
  onChoose: (startsAt: string) => void;
  onShow: (day: string) => void;
}

/** A day's free times, or why there are none. */
export function DayDetails({ day, onChoose, onShow }: Props) {
  const { t, i18n } = useTranslation();
  const state = stateOf(day);
  const name = longDay(day.date, i18n.language);
  return (
    <Paper component="section" withBorder p="sm" radius="lg" bg="var(--card)" aria-label={name}>
      <Stack gap="sm">
        <Title order={3} size="h5" className="capital">
          {name}
        </Title>
        {state !== 'free' && <Text fw={600}>{t(`day.${state}`)}</Text>}
        <Reasons reasons={day.reasons} />
        {state === 'refused' && <EarliestDay day={earliestOver(day.reasons)} onShow={onShow} />}
        {day.times.length > 0 && (
          <TimeButtons times={day.times} label={t('time.timesOn', { day: name })} onChoose={onChoose} />
        )}
      </Stack>
    </Paper>
  );
}

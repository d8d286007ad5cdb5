import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../api/types';
import { Calendar } from './Calendar';
import { earliestTime } from './calendarDays';
import { clockOf, dayOf, shortDay } from './dates';
import { DayDetails } from './DayDetails';
import { browserZone, ownTime } from './ownTime';

/** The days of a search, and the times of the one that is looked at. */
export function FreeTimes({ found, onChoose }: { found: Availability; onChoose: (startsAt: string) => void }) {
  const { t, i18n } = useTranslation();
  const [selected, select] = useState<string>();
  const earliest = earliestTime(found.days);
  const isElsewhere = ownTime(earliest ?? `${found.from}T12:00:00Z`, browserZone(), i18n.language) !== undefined;
  const day = found.days.find(({ date }) => date === selected);
  return (
    <Stack>
      <Text size="sm">
        {t('time.duration', { count: found.durationMinutes })}
        {isElsewhere && ` ${t('time.zone', { zone: found.timeZone })}`}
      </Text>
      {earliest ? (
        <Button
          onClick={() => {
            onChoose(earliest);
          }}
        >
          {t('time.earliest', { day: shortDay(dayOf(earliest), i18n.language), time: clockOf(earliest) })}
        </Button>
      ) : (
        <Text>{t('time.none', { count: found.days.length })}</Text>
      )}
      <Calendar availability={found} selected={selected} onSelect={select} />
      <div aria-live="polite">
        {day ? <DayDetails day={day} onChoose={onChoose} onShow={select} /> : <Text>{t('time.pickDay')}</Text>}
      </div>
    </Stack>
  );
}

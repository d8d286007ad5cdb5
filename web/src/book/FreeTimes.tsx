import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../api/types';
import { Calendar } from './Calendar';
import { alwaysAgainst, earliestOver, earliestTime } from './calendarDays';
import { clockOf, dayOf, shortDay } from './dates';
import { DayDetails } from './DayDetails';
import { EarliestDay } from './EarliestDay';
import { browserZone, ownTime } from './ownTime';
import { Reasons } from './Reasons';

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
        <NoTime found={found} onShow={select} />
      )}
      <Calendar availability={found} selected={selected} onSelect={select} />
      <div aria-live="polite">
        {day ? <DayDetails day={day} onChoose={onChoose} onShow={select} /> : <Text>{t('time.pickDay')}</Text>}
      </div>
    </Stack>
  );
}

/** Why there is nothing at all: what speaks against every day, or that every day is taken. */
function NoTime({ found, onShow }: { found: Availability; onShow: (day: string) => void }) {
  const { t } = useTranslation();
  const everyday = alwaysAgainst(found.days);
  if (everyday.length === 0) {
    return <Text>{t('time.none', { count: found.days.length })}</Text>;
  }
  return (
    <Alert color="orange" variant="outline" title={t('time.notYet')}>
      <Stack gap="sm">
        <Reasons reasons={everyday} />
        <EarliestDay day={earliestOver(everyday)} onShow={onShow} />
      </Stack>
    </Alert>
  );
}

import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '../api/types';
import { dayStates, stateOf } from './calendarDays';
import { DayMark } from './DayMark';

/** What the signs of the days mean, those that are seen. */
export function Legend({ days }: { days: Day[] }) {
  const { t } = useTranslation();
  const seen = new Set(days.map(stateOf));
  return (
    <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {dayStates
        .filter((state) => seen.has(state))
        .map((state) => (
          <Text key={state} component="li" size="xs">
            <DayMark state={state} /> {t(`states.${state}`)}
          </Text>
        ))}
    </Group>
  );
}

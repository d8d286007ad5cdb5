import { ActionIcon, Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceKind } from '../../api/deskTypes';
import { addDays, longDay, shortDay } from '../../book/dates';
import { useDesk } from '../context';
import type { CalendarPlace } from './useCalendarPlace';

const KINDS: ResourceKind[] = ['practitioner', 'room', 'device'];

/** It stays as it is while something is dragged: drawing its fields anew would cost each of the frames. */
export const CalendarToolbar = memo(function CalendarToolbar({
  place: { day, days, by, range, go },
}: {
  place: CalendarPlace;
}) {
  const { t, i18n } = useTranslation('desk');
  const { today } = useDesk();
  const step = (label: string, sign: string, by: number) => (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      onClick={() => {
        go({ day: addDays(day, by) });
      }}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <Group gap="sm" align="end">
      <Group gap={4} wrap="nowrap">
        {step(t('calendar.previous'), '‹', -days)}
        <Button
          variant="default"
          onClick={() => {
            go({ day: today });
          }}
        >
          {t('calendar.today')}
        </Button>
        {step(t('calendar.next'), '›', days)}
      </Group>
      <TextInput
        type="date"
        aria-label={t('calendar.day')}
        value={day}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) {
            go({ day: value });
          }
        }}
      />
      <SegmentedControl
        aria-label={t('calendar.span')}
        value={String(days)}
        onChange={(value) => {
          go({ days: value === '7' ? 7 : 1 });
        }}
        data={[
          { value: '1', label: t('calendar.oneDay') },
          { value: '7', label: t('calendar.week') },
        ]}
      />
      <SegmentedControl
        aria-label={t('calendar.by')}
        value={by}
        onChange={(value) => {
          go({ by: value });
        }}
        data={KINDS.map((value) => ({ value, label: t(`calendar.kinds.${value}`) }))}
      />
      <span aria-live="polite" className="calendar-day">
        {days === 1
          ? longDay(day, i18n.language)
          : [range.from, range.to].map((each) => shortDay(each, i18n.language)).join(' – ')}
      </span>
    </Group>
  );
});

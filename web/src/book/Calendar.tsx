import { ActionIcon, Group, Stack, Title } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../api/types';
import classes from './Calendar.module.css';
import { CalendarDay } from './CalendarDay';
import { addDays, monthName, monthOf, monthsBetween, weekdays, weeksOf } from './dates';
import { Legend } from './Legend';

interface Props {
  availability: Availability;
  selected: string | undefined;
  onSelect: (day: string) => void;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of days. The arrow keys go from day to day; only one day stands in the order of the Tab key. */
export function Calendar({ availability: { from, to, days }, selected, onSelect }: Props) {
  const { i18n } = useTranslation();
  const [shown, show] = useState(monthOf(from));
  const [seen, setSeen] = useState(selected);
  if (seen !== selected) {
    setSeen(selected);
    show(monthOf(selected ?? from));
  }
  const byDate = new Map(days.map((day) => [day.date, day]));
  const inMonth = days.filter((day) => monthOf(day.date) === shown);
  const reachable = inMonth.find((day) => day.date === selected) ?? inMonth[0];

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const date = (event.target as HTMLElement).dataset.date;
    const step = STEPS[event.key];
    if (date !== undefined && step !== undefined) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-date="${addDays(date, step)}"]`)?.focus();
    }
  };

  return (
    <Stack gap="xs">
      <MonthTurner months={monthsBetween(from, to)} shown={shown} onShow={show} />
      <table className={classes.month} aria-label={monthName(shown, i18n.language)}>
        <thead>
          <tr>
            {weekdays(i18n.language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the days */}
        <tbody onKeyDown={move}>
          {weeksOf(shown).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, column) => (
                <td key={date ?? column}>
                  {date && (
                    <CalendarDay
                      date={date}
                      day={byDate.get(date)}
                      isSelected={date === selected}
                      isReachable={date === reachable?.date}
                      onSelect={onSelect}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend days={inMonth} />
    </Stack>
  );
}

interface MonthTurnerProps {
  months: string[];
  shown: string;
  onShow: (month: string) => void;
}

function MonthTurner({ months, shown, onShow }: MonthTurnerProps) {
  const { t, i18n } = useTranslation();
  const index = months.indexOf(shown);
  const turn = (label: string, sign: string, month: string | undefined) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      disabled={month === undefined}
      onClick={() => {
        if (month !== undefined) {
          onShow(month);
        }
      }}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <Group justify="space-between">
      {turn(t('time.previous'), '‹', months[index - 1])}
      <Title order={3} size="h4" aria-live="polite" className="capital">
        {monthName(shown, i18n.language)}
      </Title>
      {turn(t('time.next'), '›', months[index + 1])}
    </Group>
  );
}

import { useTranslation } from 'react-i18next';
import type { Day } from '../api/types';
import classes from './Calendar.module.css';
import { stateOf } from './calendarDays';
import { longDay } from './dates';
import { DayMark } from './DayMark';

interface Props {
  date: string;
  /** Absent outside the range that was searched. */
  day: Day | undefined;
  isSelected: boolean;
  isReachable: boolean;
  onSelect: (day: string) => void;
}

export function CalendarDay({ date, day, isSelected, isReachable, onSelect }: Props) {
  const { t, i18n } = useTranslation();
  const number = Number(date.slice(8));
  if (!day) {
    return <span className={classes.outside}>{number}</span>;
  }
  const state = stateOf(day);
  const count = day.times.length > 0 ? `, ${t('time.free', { count: day.times.length })}` : '';
  return (
    <button
      type="button"
      className={classes.day}
      data-state={state}
      data-date={date}
      tabIndex={isReachable ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={`${longDay(date, i18n.language)}: ${t(`states.${state}`)}${count}`}
      onClick={() => {
        onSelect(date);
      }}
    >
      {number}
      <DayMark state={state} />
    </button>
  );
}

import classes from './Calendar.module.css';
import type { DayState } from './calendarDays';

const SIGNS: Record<DayState, string> = {
  free: '●',
  advice: '!',
  clinician: '☎',
  refused: '✕',
  full: '○',
  closed: '–',
};

/** A day's state as a sign, as colour alone is not seen by everybody. */
export function DayMark({ state }: { state: DayState }) {
  return (
    <span className={classes.mark} aria-hidden="true">
      {SIGNS[state]}
    </span>
  );
}

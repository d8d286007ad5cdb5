import { useElementSize } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sunSeason, verdicts } from '../../api/courses';
import type { Treatment } from '../../api/types';
import { addDays, monthName, monthsBetween, shortDay } from '../dates';
import { useMe } from '../visitor';
import classes from './course.module.css';
import { place, radiusOf, spanOf, sunBands, type Band, type Span } from './timeline';

const MOST_DAYS = 400;
const ROW = 44;
const SUN = 74;
const AXIS = 20;
const STRONGEST_INDEX = 12;
const MOST_LABELS_APART = 46;

export interface Row {
  label: string;
  isChosen: boolean;
  days: string[];
}

interface Props {
  clinicId: string;
  treatment: Treatment;
  from: string;
  rows: Row[];
}

interface Sun {
  days: { date: string; index: number }[];
  bands: Band[];
}

/** Sessions on a line of months, and under them the sun over the clinic and what it means for this treatment. */
export function SunTimeline({ clinicId, treatment, from, rows }: Props) {
  const { t } = useTranslation('course');
  const { ref, width } = useElementSize();
  const span = spanOf([from, ...rows.flatMap(({ days }) => days)]);
  const sun = useSun(clinicId, treatment, from, span);
  return (
    <figure className={classes.timeline}>
      <figcaption>{t('timeline.title')}</figcaption>
      <div ref={ref}>{width > 0 && <Drawing span={span} width={width} rows={rows} sun={sun} />}</div>
      <ul className={classes.legend}>
        <li data-mark="sun">{t('timeline.sun')}</li>
        <li data-mark="advice">{t('timeline.advice')}</li>
        <li data-mark="clinician">{t('timeline.clinician')}</li>
      </ul>
      <details>
        <summary>{t('timeline.asTable')}</summary>
        <SunTable span={span} rows={rows} sun={sun} />
      </details>
    </figure>
  );
}

function useSun(clinicId: string, treatment: Treatment, from: string, span: Span): Sun {
  const { subject } = useMe(clinicId);
  const years = [...new Set(monthsBetween(span.first, span.last).map((month) => Number(month.slice(0, 4))))];
  const seasons = useQueries({
    queries: years.map((year) => ({
      queryKey: ['sun', clinicId, year],
      queryFn: ({ signal }: { signal: AbortSignal }) => sunSeason(clinicId, year, signal),
      staleTime: Infinity,
    })),
  });
  const last = [span.last, addDays(from, MOST_DAYS - 1)].sort()[0] ?? span.last;
  const judged = useQuery({
    queryKey: ['sun-verdicts', clinicId, subject, treatment, from, last],
    queryFn: () => verdicts(clinicId, treatment, from, last),
  });
  return {
    days: seasons.flatMap(({ data }) => data?.days ?? []).filter(({ date }) => date >= span.first && date <= span.last),
    bands: judged.data ? sunBands(judged.data) : [],
  };
}

interface DrawingProps {
  span: Span;
  width: number;
  rows: Row[];
  sun: Sun;
}

function Drawing({ span, width, rows, sun }: DrawingProps) {
  const { t, i18n } = useTranslation('course');
  const x = place(span, width);
  const top = AXIS + rows.length * ROW;
  const height = top + SUN;
  const summary = rows.map(
    ({ label, days }) => `${label}: ${days.map((day) => shortDay(day, i18n.language)).join('; ')}`,
  );
  return (
    <svg
      className={classes.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${t('timeline.title')}. ${summary.join('. ')}`}
    >
      {sun.bands.map(({ level, first, last }) => (
        <rect
          key={first}
          className={classes.band}
          data-level={level}
          x={x(first)}
          y={AXIS}
          width={x(addDays(last, 1)) - x(first)}
          height={height - AXIS}
        />
      ))}
      <SunCurve days={sun.days} x={x} top={top} />
      <Months span={span} width={width} height={height} x={x} />
      {rows.map((row, index) => (
        <Sessions
          key={row.label}
          row={row}
          x={x}
          y={AXIS + index * ROW + ROW - 16}
          width={width}
          isNamed={rows.length > 1}
        />
      ))}
    </svg>
  );
}

function SunCurve({ days, x, top }: { days: Sun['days']; x: (day: string) => number; top: number }) {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    return null;
  }
  const bottom = top + SUN;
  const points = days.map(({ date, index }) => {
    const height = (Math.min(index, STRONGEST_INDEX) / STRONGEST_INDEX) * (SUN - 6);
    return `${x(date).toFixed(1)},${(bottom - height).toFixed(1)}`;
  });
  return (
    <path className={classes.sun} d={`M${x(first.date)},${bottom}L${points.join('L')}L${x(last.date)},${bottom}Z`} />
  );
}

function Months({ span, width, height, x }: { span: Span; width: number; height: number; x: (day: string) => number }) {
  const { i18n } = useTranslation('course');
  const months = monthsBetween(span.first, span.last);
  const step = Math.ceil((MOST_LABELS_APART * months.length) / width);
  const short = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return months.map((month, index) => (
    <g key={month}>
      <line className={classes.month} x1={x(`${month}-01`)} x2={x(`${month}-01`)} y1={AXIS} y2={height} />
      {index % step === 0 && (
        <text className={classes.tick} x={x(`${month}-01`) + 3} y={AXIS - 6}>
          {short.format(new Date(`${month}-01T00:00:00Z`))}
          {month.endsWith('-01') && ` ${month.slice(2, 4)}`}
        </text>
      )}
    </g>
  ));
}

interface SessionsProps {
  row: Row;
  x: (day: string) => number;
  y: number;
  width: number;
  isNamed: boolean;
}

function Sessions({ row, x, y, width, isNamed }: SessionsProps) {
  const places = row.days.map((day) => x(day));
  const radius = radiusOf(places);
  return (
    <g className={classes.row} data-chosen={row.isChosen}>
      <line x1={0} x2={width} y1={y} y2={y} />
      {isNamed && (
        <text className={classes.rowName} x={2} y={y - 14}>
          {row.label}
        </text>
      )}
      {places.map((each, index) => (
        <g key={row.days[index]}>
          <circle cx={Math.max(radius, each)} cy={y} r={radius} />
          {radius >= 8 && (
            <text x={Math.max(radius, each)} y={y + 4} textAnchor="middle">
              {index + 1}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The same in words, month by month. */
function SunTable({ span, rows, sun }: { span: Span; rows: Row[]; sun: Sun }) {
  const { t, i18n } = useTranslation('course');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const countOf = (month: string, level: Band['level']) =>
    sun.days.filter(
      ({ date }) =>
        date.startsWith(month) &&
        sun.bands.some((band) => band.level === level && date >= band.first && date <= band.last),
    ).length;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window scrolls by keyboard
    <div className={classes.scroll} role="region" aria-label={t('timeline.asTable')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('timeline.month')}</th>
            {rows.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">{t('timeline.index')}</th>
            <th scope="col">{t('timeline.adviceDays')}</th>
            <th scope="col">{t('timeline.clinicianDays')}</th>
          </tr>
        </thead>
        <tbody>
          {monthsBetween(span.first, span.last).map((month) => {
            const inMonth = sun.days.filter(({ date }) => date.startsWith(month));
            const mean = inMonth.reduce((sum, { index }) => sum + index, 0) / Math.max(1, inMonth.length);
            return (
              <tr key={month}>
                <th scope="row">{monthName(month, i18n.language)}</th>
                {rows.map(({ label, days }) => (
                  <td key={label}>
                    {days
                      .filter((day) => day.startsWith(month))
                      .map((day) => Number(day.slice(8)))
                      .join(', ')}
                  </td>
                ))}
                <td>{inMonth.length > 0 ? number.format(mean) : ''}</td>
                <td>{countOf(month, 'advice')}</td>
                <td>{countOf(month, 'clinician')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

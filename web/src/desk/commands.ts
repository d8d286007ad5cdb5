import type { Patient } from '../api/deskTypes';
import type { DeskSection } from '../app/route';
import { addDays } from '../book/dates';

export type Command =
  | { kind: 'patient'; patient: Patient }
  | { kind: 'day'; day: string }
  | { kind: 'section'; section: DeskSection; title: string };

interface Known {
  today: string;
  patients: Patient[];
  sections: { section: DeskSection; title: string }[];
  language: string;
}

/** What can be meant by the words: the day before the patients, since a birth date is seldom in the calendar. */
export function commandsFor(typed: string, { today, patients, sections, language }: Known): Command[] {
  const words = typed.trim().toLocaleLowerCase(language);
  const day = dayMeant(words, today);
  return [
    ...patients.map((patient) => ({ kind: 'patient' as const, patient })),
    ...(day ? [{ kind: 'day' as const, day }] : []),
    ...sections
      .filter(({ title }) => title.toLocaleLowerCase(language).includes(words))
      .map((each) => ({ kind: 'section' as const, ...each })),
  ];
}

/** A day as people type it: 2027-01-18, 18.1.2027, 18/1, or +7 for a week from now. A day without a year is the next such day. */
export function dayMeant(words: string, today: string): string | undefined {
  const [, ahead] = /^\+(\d{1,3})$/.exec(words) ?? [];
  if (ahead) {
    return addDays(today, Number(ahead));
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) {
    return existing(words);
  }
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?\.?$/.exec(words) ?? [];
  if (!day || !month) {
    return undefined;
  }
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) {
    return existing(`${year}-${rest}`);
  }
  const thisYear = Number(today.slice(0, 4));
  return existing(`${rest < today.slice(5) ? thisYear + 1 : thisYear}-${rest}`);
}

/** There is no 30 February. */
function existing(day: string): string | undefined {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day) ? day : undefined;
}

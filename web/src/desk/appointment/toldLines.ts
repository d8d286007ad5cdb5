import type { ToldAnswer } from '../../api/deskTypes';
import type { Question } from '../../api/types';

/** Such as an option's true, a choice, days, or the times at which she had something. */
type Value = boolean | string | unknown[] | Record<string, unknown>;

/** One thing that she has told. */
export interface Line {
  text: string;
  /** The day on which she told it: it may be long ago. */
  on: string;
}

/** What is not a plain no, each in a line: the sign or the question, and what was said of it. */
export function toldBy(questions: Question[], answers: ToldAnswer[], language: string): Line[] {
  return questions.flatMap((question) =>
    answers
      .filter((each) => each.question === question.code)
      .flatMap(({ item, answer, answeredAt }) =>
        linesOf(question, item, answer as Value, language).map((text) => ({
          text,
          on: dayOfYear(answeredAt.slice(0, 10), language),
        })),
      ),
  );
}

function linesOf(question: Question, item: string | undefined, answer: Value, language: string): string[] {
  const optionOf = (code: string) => question.options?.find((each) => each.code === code)?.text ?? code;
  if (answer === false || (Array.isArray(answer) && answer.length === 0)) {
    return [];
  }
  if (item === undefined && typeof answer === 'object' && !Array.isArray(answer)) {
    return Object.entries(answer).flatMap(([code, value]) => linesOf(question, code, value as Value, language));
  }
  const name = item === undefined ? question.text : optionOf(item);
  const said = answer === true ? '' : wordsOf(answer, optionOf, language);
  return [said === '' ? name : `${name}: ${said}`];
}

function wordsOf(value: unknown, optionOf: (code: string) => string, language: string): string {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOfYear(value, language) : optionOf(value);
  }
  if (typeof value !== 'object' || value === null) {
    return '';
  }
  return Object.values(value)
    .map((each) => wordsOf(each, optionOf, language))
    .filter((words) => words !== '')
    .join(', ');
}

/** With its year: what she tells may be long ago. */
const dayOfYear = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

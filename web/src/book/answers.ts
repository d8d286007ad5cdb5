import type { AnswerValue, GivenAnswer, Option, Question, Ticked, Time } from '../api/types';

/** What has been answered so far, by the questions' codes; nothing for what nobody has touched yet. */
export type Answers = Record<string, AnswerValue | undefined>;

/** Without the questions whose condition is not met. One about a question that is not here is met: the service has seen to it. */
export function visible(questions: Question[], answers: Answers): Question[] {
  return questions.filter(
    ({ when }) =>
      !when || !questions.some(({ code }) => code === when.question) || isThat(answers[when.question], when.answer),
  );
}

function isThat(answer: AnswerValue | undefined, wanted: string): boolean {
  return answer === wanted || (typeof answer === 'boolean' && answer === (wanted === 'true'));
}

/** True where nothing is left open that needs an answer: also a list has to be ticked, or "none of these". */
export function isComplete(questions: Question[], answers: Answers): boolean {
  return questions.every(({ code, optional }) => optional || (answers[code] !== undefined && answers[code] !== ''));
}

/** The answers to these questions, each in the form of its kind. */
export function given(questions: Question[], answers: Answers): GivenAnswer[] {
  return questions.flatMap((question) => {
    const answer = answers[question.code];
    return answer === undefined || answer === ''
      ? []
      : [{ question: question.code, answer: complete(question, answer) }];
  });
}

function complete({ kind, options = [] }: Question, answer: AnswerValue): AnswerValue {
  return kind === 'multi-choice' || kind === 'exposures' ? byOption(options, answer) : answer;
}

function byOption(options: Option[], answer: AnswerValue): AnswerValue {
  const known = answer as Record<string, Ticked>;
  return Object.fromEntries(options.map(({ code }) => [code, known[code] ?? false]));
}

/** The list after a change of one of its options; nothing where the last tick has gone: then nobody has said that it is none. */
export function ticked<T>(list: Record<string, T | false>, code: string, value: T | false): typeof list | undefined {
  const rest = Object.entries(list).filter(([other, known]) => other !== code && known !== false);
  const now = value === false ? rest : [...rest, [code, value] as const];
  return now.length > 0 ? Object.fromEntries(now) : undefined;
}

/** A time without the fields that say nothing. */
export function tidy(time: Time): Time {
  const { first, last, ongoing, areas } = time;
  return {
    first,
    ...(ongoing ? { ongoing } : last && { last }),
    ...(areas && areas.length > 0 && { areas }),
  };
}

import type { AnswerValue, GivenAnswer, Option, Question, Ticked, Time } from '../api/types';

type Answers = Record<string, AnswerValue>;

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

/** True where nothing is left open that needs an answer; what is not ticked is a no, and no time is a time too. */
export function isComplete(questions: Question[], answers: Answers): boolean {
  return questions.every(
    ({ code, kind, optional }) =>
      optional || (kind !== 'choice' && kind !== 'boolean') || (answers[code] !== undefined && answers[code] !== ''),
  );
}

/** The answers to these questions, each in the form of its kind. */
export function given(questions: Question[], answers: Answers): GivenAnswer[] {
  return questions.flatMap((question) => {
    const answer = complete(question, answers[question.code]);
    return answer === undefined || answer === '' ? [] : [{ question: question.code, answer }];
  });
}

function complete({ kind, options = [] }: Question, answer: AnswerValue | undefined): AnswerValue | undefined {
  switch (kind) {
    case 'multi-choice':
    case 'exposures':
      return byOption(options, answer);
    case 'dates':
    case 'stays':
      return answer ?? [];
    default:
      return answer;
  }
}

function byOption(options: Option[], answer: AnswerValue | undefined): AnswerValue {
  const known = (answer ?? {}) as Record<string, Ticked>;
  return Object.fromEntries(options.map(({ code }) => [code, known[code] ?? false]));
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

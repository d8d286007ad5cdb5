import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, Question, Stay, Ticked, Time } from '../api/types';
import { DateField } from './questions/DateField';
import { DaysField } from './questions/DaysField';
import { QuestionCard } from './questions/QuestionCard';
import { StaysField } from './questions/StaysField';
import { TickField } from './questions/TickField';
import { TimesField } from './questions/TimesField';

interface Props {
  question: Question;
  answer: AnswerValue | undefined;
  onAnswer: (answer: AnswerValue | undefined) => void;
}

export function QuestionField({ question, answer, onAnswer }: Props) {
  const { t } = useTranslation();
  switch (question.kind) {
    case 'date':
      return (
        <QuestionCard text={question.text}>
          <DateField label={t('questions.day')} value={(answer ?? '') as string} onChange={onAnswer} />
        </QuestionCard>
      );
    case 'dates':
      return <DaysField question={question} days={answer as string[] | undefined} onChange={onAnswer} />;
    case 'stays':
      return <StaysField question={question} stays={answer as Stay[] | undefined} onChange={onAnswer} />;
    case 'multi-choice':
      return <TickField question={question} list={answer as Record<string, Ticked> | undefined} onChange={onAnswer} />;
    case 'exposures':
      return (
        <TimesField
          question={question}
          times={answer as Record<string, false | Time[]> | undefined}
          onChange={onAnswer}
        />
      );
    default:
      return <ChoiceField question={question} answer={answer} onAnswer={onAnswer} />;
  }
}

/** Yes and no are options like others. */
function optionOf(answer: AnswerValue | undefined): string {
  if (typeof answer === 'boolean') {
    return answer ? 'true' : 'false';
  }
  return typeof answer === 'string' ? answer : '';
}

function ChoiceField({ question, answer, onAnswer }: Props) {
  const { t } = useTranslation();
  const isBoolean = question.kind === 'boolean';
  const options = isBoolean
    ? [
        { code: 'true', text: t('questions.yes') },
        { code: 'false', text: t('questions.no') },
      ]
    : (question.options ?? []);
  return (
    <QuestionCard text={question.text}>
      <Radio.Group
        aria-label={question.text}
        value={optionOf(answer)}
        onChange={(chosen) => {
          onAnswer(isBoolean ? chosen === 'true' : chosen);
        }}
      >
        <Stack gap="xs">
          {options.map(({ code, text }) => (
            <Radio key={code} value={code} label={text} />
          ))}
        </Stack>
      </Radio.Group>
    </QuestionCard>
  );
}

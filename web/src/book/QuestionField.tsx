import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question } from '../api/types';

interface Props {
  question: Question;
  answer: string;
  onAnswer: (answer: string) => void;
}

export function QuestionField({ question, answer, onAnswer }: Props) {
  const options = useOptions(question);
  if (question.kind === 'date') {
    return (
      <TextInput
        type="date"
        label={question.text}
        value={answer}
        onChange={(event) => {
          onAnswer(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <Radio.Group label={question.text} value={answer} onChange={onAnswer}>
      <Stack gap="xs" mt="xs">
        {options.map(({ code, text }) => (
          <Radio key={code} value={code} label={text} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function useOptions({ kind, options }: Question) {
  const { t } = useTranslation();
  return kind === 'boolean'
    ? [
        { code: 'true', text: t('questions.yes') },
        { code: 'false', text: t('questions.no') },
      ]
    : (options ?? []);
}

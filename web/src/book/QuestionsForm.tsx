import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuestions } from '../api/clinics';
import type { AnswerValue, GivenAnswer, Question } from '../api/types';
import { useAction } from '../api/useAction';
import { ProblemNotice } from '../app/ProblemNotice';
import { given, isComplete, visible, type Answers } from './answers';
import { QuestionField } from './QuestionField';
import { SignInNotice } from './SignInNotice';

interface Props {
  clinicId: string;
  questions: Question[];
  answers: Answers;
  isPatient: boolean;
  /** What the button says that sends the answers. */
  send: string;
  onAnswer: (question: string, answer: AnswerValue | undefined) => void;
  onDone: () => void;
  /** What else can be done, beside sending. */
  children?: ReactNode;
}

export function QuestionsForm({ clinicId, questions, answers, isPatient, send, onAnswer, onDone, children }: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const action = useAction((all: GivenAnswer[], key) => answerQuestions(clinicId, all, key), onDone);
  const asked = visible(questions, answers);
  const complete = isComplete(asked, answers);
  const submit = () => {
    setTried(true);
    if (complete) {
      action.mutate(given(asked, answers));
    }
  };
  return (
    <>
      <Text size="sm">{t('questions.intro')}</Text>
      {asked.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          answer={answers[question.code]}
          onAnswer={(answer) => {
            onAnswer(question.code, answer);
          }}
        />
      ))}
      {isTried && !complete && (
        <Alert role="alert" color="red" variant="outline">
          {t('questions.incomplete')}
        </Alert>
      )}
      {action.isError && <ProblemNotice error={action.error} onRetry={submit} />}
      {!isPatient && <SignInNotice />}
      <Group>
        <Button onClick={submit} loading={action.isPending} disabled={!isPatient}>
          {send}
        </Button>
        {children}
      </Group>
    </>
  );
}

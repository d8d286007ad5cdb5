import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuestions } from '../api/clinics';
import type { AnswerValue, GivenAnswer, Question } from '../api/types';
import { useAction } from '../api/useAction';
import { ProblemNotice } from '../app/ProblemNotice';
import { given, isComplete, visible } from './answers';
import { QuestionField } from './QuestionField';
import { SignInNotice } from './SignInNotice';
import { StepHeading, type Position } from './StepHeading';

interface Props {
  clinicId: string;
  questions: Question[];
  answers: Record<string, AnswerValue>;
  isPatient: boolean;
  position: Position;
  onAnswer: (question: string, answer: AnswerValue) => void;
  onBack: () => void;
  onDone: () => void;
}

export function QuestionsStep({ clinicId, questions, answers, isPatient, position, onAnswer, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const send = useAction((all: GivenAnswer[], key) => answerQuestions(clinicId, all, key), onDone);
  const asked = visible(questions, answers);
  const complete = isComplete(asked, answers);
  const submit = () => {
    setTried(true);
    if (complete) {
      send.mutate(given(asked, answers));
    }
  };
  return (
    <Stack component="section">
      <StepHeading step="questions" position={position} />
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
      {send.isError && <ProblemNotice error={send.error} onRetry={submit} />}
      {!isPatient && <SignInNotice />}
      <Group>
        <Button onClick={submit} loading={send.isPending} disabled={!isPatient}>
          {t('questions.send')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Group>
    </Stack>
  );
}

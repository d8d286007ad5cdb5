import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuestions } from '../api/clinics';
import type { GivenAnswer, Question } from '../api/types';
import { useAction } from '../api/useAction';
import { ProblemNotice } from '../app/ProblemNotice';
import { QuestionField } from './QuestionField';
import { SignInNotice } from './SignInNotice';
import { StepHeading, type Position } from './StepHeading';

interface Props {
  clinicId: string;
  questions: Question[];
  answers: Record<string, string>;
  isPatient: boolean;
  position: Position;
  onAnswer: (question: string, answer: string) => void;
  onBack: () => void;
  onDone: () => void;
}

export function QuestionsStep({ clinicId, questions, answers, isPatient, position, onAnswer, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const send = useAction((given: GivenAnswer[], key) => answerQuestions(clinicId, given, key), onDone);
  const given = questions.map(({ code }) => ({ question: code, answer: answers[code] ?? '' }));
  const isComplete = given.every(({ answer }) => answer !== '');
  const submit = () => {
    setTried(true);
    if (isComplete) {
      send.mutate(given);
    }
  };
  return (
    <Stack component="section">
      <StepHeading step="questions" position={position} />
      {questions.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          answer={answers[question.code] ?? ''}
          onAnswer={(answer) => {
            onAnswer(question.code, answer);
          }}
        />
      ))}
      {isTried && !isComplete && (
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

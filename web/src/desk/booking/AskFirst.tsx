import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerFor, openQuestions } from '../../api/desk';
import type { Patient } from '../../api/deskTypes';
import type { GivenAnswer, Question, Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Answered } from '../../app/Answered';
import { given, isComplete, visible, type Answers } from '../../book/answers';
import { QuestionField } from '../../book/QuestionField';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';

interface Props {
  patient: Patient;
  treatment: Treatment;
  /** What can be done once nothing is left to ask. */
  children: ReactNode;
}

/** The rules need answers that she has not given yet: she is asked on the telephone. */
export function AskFirst({ patient, treatment, children }: Props) {
  const { clinic } = useDesk();
  const open = useQuery({
    queryKey: ['desk', clinic.id, 'questions', patient.id, treatment],
    queryFn: ({ signal }) => openQuestions(clinic.id, treatment, patient.id, signal),
  });
  return (
    <Answered query={open}>
      {({ items }) =>
        items.length > 0 ? <Ask patient={patient} questions={items} onAnswered={() => void open.refetch()} /> : children
      }
    </Answered>
  );
}

interface AskProps {
  patient: Patient;
  questions: Question[];
  onAnswered: () => void;
}

function Ask({ patient, questions, onAnswered }: AskProps) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const [answers, setAnswers] = useState<Answers>({});
  const asked = visible(questions, answers);
  const action = useAction((all: GivenAnswer[], key) => answerFor(clinic.id, patient.id, all, key), onAnswered);
  return (
    <Stack component="section" aria-label={t('book.questions')}>
      <Text fw={600}>{t('book.questions')}</Text>
      {asked.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          answer={answers[question.code]}
          onAnswer={(answer) => {
            setAnswers({ ...answers, [question.code]: answer });
          }}
        />
      ))}
      {action.error && <DeskProblem error={action.error} />}
      <Group>
        <Button
          loading={action.isPending}
          disabled={!isComplete(asked, answers)}
          onClick={() => {
            action.mutate(given(asked, answers));
          }}
        >
          {t('book.keepAnswers')}
        </Button>
      </Group>
    </Stack>
  );
}

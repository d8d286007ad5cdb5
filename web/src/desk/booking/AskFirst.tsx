import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerFor, openQuestions } from '../../api/desk';
import type { GivenAnswer, Question, Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Answered } from '../../app/Answered';
import { given, isComplete, visible, type Answers } from '../../book/answers';
import { QuestionField } from '../../book/QuestionField';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';

interface Props {
  patientId: string;
  treatment: Treatment;
  /** What the answers are for, such as the time that was chosen. */
  title?: string;
  onAnswered?: () => void;
  /** What can be done once nothing is left to ask. */
  children: ReactNode;
}

/** The rules need answers that she has not given yet: she is asked on the telephone. */
export function AskFirst({ patientId, treatment, title, onAnswered, children }: Props) {
  const { clinic } = useDesk();
  const open = useQuery({
    queryKey: ['desk', clinic.id, 'questions', patientId, treatment],
    queryFn: ({ signal }) => openQuestions(clinic.id, treatment, patientId, signal),
  });
  return (
    <Answered query={open}>
      {({ items }) =>
        items.length > 0 ? (
          <Ask
            patientId={patientId}
            questions={items}
            title={title}
            onAnswered={() => {
              void open.refetch();
              onAnswered?.();
            }}
          />
        ) : (
          children
        )
      }
    </Answered>
  );
}

interface AskProps {
  patientId: string;
  title: string | undefined;
  questions: Question[];
  onAnswered: () => void;
}

function Ask({ patientId, questions, title, onAnswered }: AskProps) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const [answers, setAnswers] = useState<Answers>({});
  const asked = visible(questions, answers);
  const action = useAction((all: GivenAnswer[], key) => answerFor(clinic.id, patientId, all, key), onAnswered);
  return (
    <Stack component="section" aria-label={t('book.questions')}>
      <Text fw={600}>{[title, t('book.questions')].filter(Boolean).join(': ')}</Text>
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

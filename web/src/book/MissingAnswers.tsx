import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../api/types';
import { ProblemNotice } from '../app/ProblemNotice';
import type { Answers } from './answers';
import { questionsOf } from './askedQuestions';
import { QuestionsForm } from './QuestionsForm';
import { useMe } from './visitor';

/** What the answers are wanted for. */
const PURPOSES = {
  confirm: {
    text: 'appointments.answersMissing',
    send: 'appointments.answerAndConfirm',
    again: 'appointments.confirmAgain',
  },
  course: { text: 'questions.forCourse', send: 'questions.sendForCourse', again: 'common.continue' },
  move: { text: 'move.answersMissing', send: 'move.answerAndMove', again: 'common.continue' },
} as const;

interface Props {
  clinicId: string;
  treatment: Treatment;
  purpose?: keyof typeof PURPOSES;
  onDone: () => void;
}

/** The questions that stand between a session and its confirmation, to be answered where they are. */
export function MissingAnswers({ clinicId, treatment, purpose = 'confirm', onDone }: Props) {
  const { t } = useTranslation();
  const { subject, isPatient } = useMe(clinicId);
  const queries = useQueryClient();
  const [answers, enter] = useState<Answers>({});
  const asked = useQuery(questionsOf(clinicId, treatment, subject));
  if (asked.isError) {
    return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (asked.data === undefined) {
    return <Loader size="sm" />;
  }
  if (asked.data.items.length === 0) {
    // Answered meanwhile, on another device.
    return (
      <Group>
        <Button size="xs" onClick={onDone}>
          {t(PURPOSES[purpose].again)}
        </Button>
      </Group>
    );
  }
  return (
    <Stack component="section" aria-label={t('steps.questions')}>
      <Text>{t(PURPOSES[purpose].text)}</Text>
      <QuestionsForm
        clinicId={clinicId}
        questions={asked.data.items}
        answers={answers}
        isPatient={isPatient}
        send={t(PURPOSES[purpose].send)}
        onAnswer={(question, answer) => {
          enter((known) => ({ ...known, [question]: answer }));
        }}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ['questions'] });
          onDone();
        }}
      />
    </Stack>
  );
}

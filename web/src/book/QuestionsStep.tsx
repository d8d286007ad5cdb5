import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, Question } from '../api/types';
import type { Answers } from './answers';
import { QuestionsForm } from './QuestionsForm';
import { StepHeading, type Position } from './StepHeading';

interface Props {
  clinicId: string;
  questions: Question[];
  answers: Answers;
  isPatient: boolean;
  position: Position;
  onAnswer: (question: string, answer: AnswerValue | undefined) => void;
  onBack: () => void;
  onDone: () => void;
}

export function QuestionsStep({ position, onBack, ...form }: Props) {
  const { t } = useTranslation();
  return (
    <Stack component="section">
      <StepHeading step="questions" position={position} />
      <QuestionsForm {...form} send={t('questions.send')}>
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
      </QuestionsForm>
    </Stack>
  );
}

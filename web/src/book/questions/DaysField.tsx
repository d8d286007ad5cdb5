import { useTranslation } from 'react-i18next';
import type { Question } from '../../api/types';
import { DateField } from './DateField';
import { QuestionCard } from './QuestionCard';
import { Repeated } from './Repeated';

interface Props {
  question: Question;
  days: string[];
  onChange: (days: string[]) => void;
}

export function DaysField({ question, days, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <QuestionCard text={question.text}>
      <Repeated items={days} empty="" onChange={onChange}>
        {(day, change) => <DateField label={t('questions.day')} value={day} onChange={change} />}
      </Repeated>
    </QuestionCard>
  );
}

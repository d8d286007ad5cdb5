import { useTranslation } from 'react-i18next';
import type { Question } from '../../api/types';
import { DateField } from './DateField';
import { NoneOfThese } from './NoneOfThese';
import { QuestionCard } from './QuestionCard';
import { Repeated } from './Repeated';

interface Props {
  question: Question;
  /** Nothing where nobody has answered it. */
  days: string[] | undefined;
  onChange: (days: string[] | undefined) => void;
}

export function DaysField({ question, days, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <QuestionCard text={question.text}>
      <Repeated
        items={days ?? []}
        empty=""
        onChange={(list) => {
          onChange(list.length > 0 ? list : undefined);
        }}
      >
        {(day, change) => <DateField label={t('questions.day')} value={day} onChange={change} />}
      </Repeated>
      {(!days || days.length === 0) && (
        <NoneOfThese
          label={t('questions.noneOfIt')}
          isTicked={days !== undefined}
          onChange={(none) => {
            onChange(none ? [] : undefined);
          }}
        />
      )}
    </QuestionCard>
  );
}

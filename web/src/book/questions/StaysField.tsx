import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question, Stay } from '../../api/types';
import { DateField } from './DateField';
import { NoneOfThese } from './NoneOfThese';
import { QuestionCard } from './QuestionCard';
import { Repeated } from './Repeated';

interface Props {
  question: Question;
  /** Nothing where nobody has answered it. */
  stays: Stay[] | undefined;
  onChange: (stays: Stay[] | undefined) => void;
}

export function StaysField({ question, stays, onChange }: Props) {
  const { t } = useTranslation();
  const regions = (question.options ?? []).map(({ code, text }) => ({ value: code, label: text }));
  return (
    <QuestionCard text={question.text}>
      <Repeated
        items={stays ?? []}
        empty={{ from: '', to: '' }}
        onChange={(list) => {
          onChange(list.length > 0 ? list : undefined);
        }}
      >
        {(stay, change) => (
          <Group align="end">
            <DateField
              label={t('questions.from')}
              value={stay.from}
              onChange={(from) => {
                change({ ...stay, from });
              }}
            />
            <DateField
              label={t('questions.to')}
              value={stay.to}
              onChange={(to) => {
                change({ ...stay, to });
              }}
            />
            <NativeSelect
              label={t('questions.region')}
              data={[{ value: '', label: '' }, ...regions]}
              value={stay.region ?? ''}
              onChange={(event) => {
                const region = event.currentTarget.value;
                change({ from: stay.from, to: stay.to, ...(region && { region }) });
              }}
            />
          </Group>
        )}
      </Repeated>
      {(!stays || stays.length === 0) && (
        <NoneOfThese
          label={t('questions.noneOfIt')}
          isTicked={stays !== undefined}
          onChange={(none) => {
            onChange(none ? [] : undefined);
          }}
        />
      )}
    </QuestionCard>
  );
}

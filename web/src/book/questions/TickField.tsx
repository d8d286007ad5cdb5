import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Option, Question, Ticked } from '../../api/types';
import { ticked } from '../answers';
import { AreasField } from './AreasField';
import { DateField } from './DateField';
import { NoneOfThese } from './NoneOfThese';
import { QuestionCard } from './QuestionCard';

interface Props {
  question: Question;
  /** Nothing where nobody has answered it. */
  list: Record<string, Ticked> | undefined;
  onChange: (list: Record<string, Ticked> | undefined) => void;
}

/** A list to tick; what is ticked may say where, and until when. */
export function TickField({ question, list, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <QuestionCard text={question.text}>
      <Stack gap="xs">
        {(question.options ?? []).map((option) => (
          <Tick
            key={option.code}
            option={option}
            value={list?.[option.code] ?? false}
            onChange={(value) => {
              onChange(ticked(list ?? {}, option.code, value));
            }}
          />
        ))}
        <NoneOfThese
          label={t('questions.none')}
          isTicked={list !== undefined && Object.keys(list).length === 0}
          onChange={(none) => {
            onChange(none ? {} : undefined);
          }}
        />
      </Stack>
    </QuestionCard>
  );
}

function Tick({ option, value, onChange }: { option: Option; value: Ticked; onChange: (value: Ticked) => void }) {
  const { t } = useTranslation();
  const told = typeof value === 'object' ? value : {};
  const tell = (more: { areas?: string[]; over?: string }) => {
    const { areas = [], over = '' } = { ...told, ...more };
    const fields = { ...(areas.length > 0 && { areas }), ...(over && { over }) };
    onChange(Object.keys(fields).length > 0 ? fields : true);
  };
  return (
    <>
      <Checkbox
        label={option.text}
        checked={value !== false}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {value !== false && option.details.length > 0 && (
        <Stack gap="xs" pl="xl">
          {option.details.includes('areas') && (
            <AreasField
              areas={told.areas ?? []}
              onChange={(areas) => {
                tell({ areas });
              }}
            />
          )}
          {option.details.includes('over') && (
            <DateField
              label={t('questions.over')}
              value={told.over ?? ''}
              onChange={(over) => {
                tell({ over });
              }}
            />
          )}
        </Stack>
      )}
    </>
  );
}

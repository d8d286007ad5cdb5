import { Checkbox, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Option, Question, Time } from '../../api/types';
import { ticked, tidy } from '../answers';
import { AreasField } from './AreasField';
import { DateField } from './DateField';
import { NoneOfThese } from './NoneOfThese';
import { QuestionCard } from './QuestionCard';
import { Repeated } from './Repeated';

interface Props {
  question: Question;
  /** Nothing where nobody has answered it. */
  times: Record<string, false | Time[]> | undefined;
  onChange: (times: Record<string, false | Time[]> | undefined) => void;
}

/** A list to tick; what is ticked says when, and where. */
export function TimesField({ question, times, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <QuestionCard text={question.text}>
      <Stack gap="xs">
        {(question.options ?? []).map((option) => (
          <Times
            key={option.code}
            option={option}
            times={known(times?.[option.code])}
            onChange={(changed) => {
              onChange(ticked(times ?? {}, option.code, changed.length > 0 && changed));
            }}
          />
        ))}
        <NoneOfThese
          label={t('questions.none')}
          isTicked={times !== undefined && Object.keys(times).length === 0}
          onChange={(none) => {
            onChange(none ? {} : undefined);
          }}
        />
      </Stack>
    </QuestionCard>
  );
}

function known(times: false | Time[] | undefined): Time[] {
  return times === undefined || times === false ? [] : times;
}

function Times({ option, times, onChange }: { option: Option; times: Time[]; onChange: (times: Time[]) => void }) {
  return (
    <>
      <Checkbox
        label={option.text}
        checked={times.length > 0}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? [{ first: '' }] : []);
        }}
      />
      {times.length > 0 && (
        <Stack pl="xl">
          <Repeated items={times} empty={{ first: '' }} onChange={onChange}>
            {(time, change) => (
              <TimeField
                option={option}
                time={time}
                onChange={(changed) => {
                  change(tidy(changed));
                }}
              />
            )}
          </Repeated>
        </Stack>
      )}
    </>
  );
}

function TimeField({ option, time, onChange }: { option: Option; time: Time; onChange: (time: Time) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Group align="end">
        <DateField
          label={t('questions.first')}
          value={time.first}
          onChange={(first) => {
            onChange({ ...time, first });
          }}
        />
        {!time.ongoing && (
          <DateField
            label={t('questions.last')}
            value={time.last ?? ''}
            onChange={(last) => {
              onChange({ ...time, last });
            }}
          />
        )}
      </Group>
      {option.details.includes('ongoing') && (
        <Checkbox
          label={t('questions.ongoing')}
          checked={time.ongoing ?? false}
          onChange={(event) => {
            onChange({ ...time, ongoing: event.currentTarget.checked });
          }}
        />
      )}
      {option.details.includes('areas') && (
        <AreasField
          areas={time.areas ?? []}
          onChange={(areas) => {
            onChange({ ...time, areas });
          }}
        />
      )}
    </Stack>
  );
}

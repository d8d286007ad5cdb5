import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findPatients } from '../../api/desk';
import type { Patient } from '../../api/deskTypes';
import { ProblemError } from '../../api/problem';
import { ProblemNotice } from '../../app/ProblemNotice';
import { longDay } from '../../book/dates';
import { useDesk } from '../context';
import { OptionList, optionId } from './OptionList';
import { canBeFound } from './searching';
import { useOptions } from './useOptions';

interface Props {
  onFound: (patient: Patient) => void;
  /** What else can be done with the words: those who are found may be others of a like name. */
  below?: (typed: string) => ReactNode;
}

const TYPED_MILLIS = 200;

/** Who is on the line: by part of a name, telephone number or birth date, without the mouse. */
export function PatientFinder({ onFound, below }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const list = useId();
  const [typed, type] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPED_MILLIS);
  const isAsked = canBeFound(asked);
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'search', asked],
    queryFn: () => findPatients(clinic.id, asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const found = isAsked ? (query.data?.items ?? []) : [];
  const isCurrent = asked === typed.trim() && !query.isPlaceholderData;
  const { index, onKeyDown } = useOptions(isCurrent ? found : [], asked, onFound);
  const isUnusable = query.error instanceof ProblemError && query.error.problem.code === 'invalid-request';
  return (
    <Stack gap="xs">
      <TextInput
        label={t('patient.find')}
        description={t('patient.findHint')}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? optionId(list, index) : undefined}
        autoComplete="off"
        data-autofocus
        // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever opens this has somebody on the telephone
        autoFocus
        value={typed}
        rightSection={query.isFetching ? <Loader size="xs" /> : undefined}
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {query.isError && !isUnusable && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <OptionList
        id={list}
        label={t('patient.found')}
        items={found}
        index={index}
        keyOf={({ id }) => id}
        onTake={onFound}
      >
        {(patient) => (
          <>
            <strong>{`${patient.givenName} ${patient.familyName}`}</strong>
            <span>{[longDay(patient.birthDate, i18n.language), patient.phone].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </OptionList>
      {isAsked && isCurrent && query.isSuccess && (
        <>
          {found.length === 0 && <Text role="status">{t('patient.none')}</Text>}
          {below?.(typed.trim())}
        </>
      )}
    </Stack>
  );
}

import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choices, choosePatient, confirmBirthDate, type Choices, type Session } from '../api/session';
import { Answered } from '../app/Answered';
import { ProblemNotice } from '../app/ProblemNotice';
import { FormStep } from './FormStep';
import { NewPatient } from './NewPatient';

const KEY = ['session', 'patients'];

/** The address is shown: who of those it belongs to, or somebody new. */
export function WhichPatient({ onSession }: { onSession: (session: Session) => void }) {
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => choices(signal) });
  return (
    <Answered query={query}>
      {(found) => (
        <Stack gap="xl">
          {found.items.length > 0 && <Choose found={found} onSession={onSession} />}
          {found.birthDateAsked && <BirthDate />}
          {found.items.length === 0 && !found.birthDateAsked && <NewPatient onSession={onSession} />}
        </Stack>
      )}
    </Answered>
  );
}

function Choose({ found, onSession }: { found: Choices; onSession: (session: Session) => void }) {
  const { t } = useTranslation();
  const choose = useMutation({ mutationFn: choosePatient, networkMode: 'always', onSuccess: onSession });
  return (
    <Stack maw={440}>
      <Title order={1}>{t('signIn.whoTitle')}</Title>
      {found.items.map(({ id, name }) => (
        <Button
          key={id}
          size="lg"
          variant="default"
          loading={choose.isPending}
          onClick={() => {
            choose.mutate(id);
          }}
        >
          {name}
        </Button>
      ))}
      {choose.isError && <ProblemNotice error={choose.error} />}
    </Stack>
  );
}

function BirthDate() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [birthDate, setBirthDate] = useState('');
  const confirm = useMutation({
    mutationFn: confirmBirthDate,
    networkMode: 'always',
    onSuccess: (found) => {
      queries.setQueryData(KEY, found);
    },
  });
  return (
    <FormStep
      title={t('signIn.birthDateTitle')}
      text={t('signIn.birthDateText')}
      action={t('common.continue')}
      pending={confirm.isPending}
      error={confirm.error}
      onSubmit={() => {
        confirm.mutate(birthDate);
      }}
    >
      <TextInput
        type="date"
        label={t('signIn.birthDate')}
        value={birthDate}
        required
        autoComplete="bday"
        onChange={(event) => {
          setBirthDate(event.currentTarget.value);
        }}
      />
      <Text size="sm" c="dimmed">
        {t('signIn.birthDateHelp')}
      </Text>
    </FormStep>
  );
}

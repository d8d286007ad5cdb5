import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, session, ways } from '../api/session';
import { ProblemNotice } from '../app/ProblemNotice';

/** Staff's own password, exchanged by whoever knows the one of now. */
export function PasswordSection() {
  const { t } = useTranslation('signin');
  const known = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => session(signal) });
  const way = useQuery({ queryKey: ['sign-in', 'ways'], queryFn: ({ signal }) => ways(signal) });
  if (known.data?.step !== 'signed-in' || known.data.person.role === 'patient' || !way.data?.passwords) {
    return null;
  }
  return (
    <Stack component="section" aria-labelledby="password">
      <Title order={2} id="password">
        {t('password.title')}
      </Title>
      <Text>{t('password.text')}</Text>
      <Exchange />
    </Stack>
  );
}

function Exchange() {
  const { t } = useTranslation('signin');
  const queries = useQueryClient();
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState('');
  const change = useMutation({
    mutationFn: changePassword,
    networkMode: 'always',
    onSuccess: () => {
      setPresent('');
      setWanted('');
      return queries.invalidateQueries({ queryKey: ['session', 'own'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ present, password: wanted });
      }}
    >
      <Stack maw={440}>
        <PasswordInput
          label={t('password.present')}
          value={present}
          required
          maxLength={128}
          autoComplete="current-password"
          onChange={(event) => {
            setPresent(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={t('password.wanted')}
          value={wanted}
          required
          minLength={12}
          maxLength={128}
          autoComplete="new-password"
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
        {change.isError && <ProblemNotice error={change.error} />}
        {change.isSuccess && <Text role="status">{t('password.done')}</Text>}
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('password.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

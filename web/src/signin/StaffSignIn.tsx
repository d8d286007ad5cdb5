import { Anchor, PasswordInput, Stack, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { places } from '../api/passkeys';
import { enterPassword, enterSecondFactor, ways, type Session } from '../api/session';
import { Answered } from '../app/Answered';
import { AddressField } from './AddressField';
import { CodeField } from './CodeField';
import { FormStep } from './FormStep';
import { PasskeyButton } from './PasskeyButton';
import { ProviderSignIn } from './ProviderSignIn';

interface Props {
  onSession: (session: Session) => void;
}

/** By password, at the provider, or either, as the clinics have it. */
export function StaffSignIn({ onSession }: Props) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['sign-in', 'ways'], queryFn: ({ signal }) => ways(signal) });
  return (
    <Answered query={query}>
      {({ passwords, provider }) => (
        <Stack gap="xl">
          {passwords ? <Password onSession={onSession} /> : <Title order={1}>{t('signIn.staffTitle')}</Title>}
          {provider !== undefined && <ProviderSignIn name={provider} />}
        </Stack>
      )}
    </Answered>
  );
}

function Password({ onSession }: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: enterPassword, networkMode: 'always', onSuccess: onSession });
  return (
    <FormStep
      title={t('signIn.staffTitle')}
      action={t('common.continue')}
      pending={enter.isPending}
      error={enter.error}
      onSubmit={() => {
        enter.mutate({ address, password });
      }}
      aside={<Anchor href="/sign-in">{t('signIn.toPatient')}</Anchor>}
    >
      <AddressField value={address} onChange={setAddress} />
      <PasswordInput
        label={t('signIn.password')}
        value={password}
        required
        autoComplete="current-password"
        maxLength={128}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
    </FormStep>
  );
}

export function SecondFactor({ onSession }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const enter = useMutation({ mutationFn: enterSecondFactor, networkMode: 'always', onSuccess: onSession });
  return (
    <Stack gap="xl">
      <FormStep
        title={t('signIn.secondTitle')}
        text={t('signIn.secondText')}
        action={t('signIn.enter')}
        pending={enter.isPending}
        error={enter.error}
        onSubmit={() => {
          enter.mutate(code);
        }}
      >
        <CodeField label={t('signIn.code')} value={code} onChange={setCode} />
      </FormStep>
      <PasskeyButton place={places.secondFactor} onSession={onSession} />
    </Stack>
  );
}

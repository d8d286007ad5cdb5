import { Anchor, List, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmSecret, followInvitation, proposeSecret } from '../api/session';
import { CodeField } from './CodeField';
import { FormStep } from './FormStep';

/** From the invitation to a password and a second factor that has shown to work. */
export function InvitationPage() {
  const [secret, setSecret] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) {
    return <RecoveryCodes codes={codes} />;
  }
  return secret ? <Confirm secret={secret} onDone={setCodes} /> : <ChoosePassword onDone={setSecret} />;
}

function ChoosePassword({ onDone }: { onDone: (secret: { secret: string; uri: string }) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const follow = useMutation({
    mutationFn: async (chosen: string) => {
      await followInvitation({ invitation: window.location.hash.slice(1), password: chosen });
      return proposeSecret();
    },
    networkMode: 'always',
    onSuccess: onDone,
  });
  return (
    <FormStep
      title={t('invitation.passwordTitle')}
      text={t('invitation.passwordText')}
      action={t('common.continue')}
      pending={follow.isPending}
      error={follow.error}
      onSubmit={() => {
        follow.mutate(password);
      }}
    >
      <PasswordInput
        label={t('invitation.password')}
        value={password}
        required
        minLength={12}
        maxLength={128}
        autoComplete="new-password"
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
    </FormStep>
  );
}

interface ConfirmProps {
  secret: { secret: string; uri: string };
  onDone: (codes: string[]) => void;
}

function Confirm({ secret, onDone }: ConfirmProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: confirmSecret,
    networkMode: 'always',
    onSuccess: ({ recoveryCodes }) => {
      onDone(recoveryCodes);
    },
  });
  return (
    <FormStep
      title={t('invitation.factorTitle')}
      text={t('invitation.factorText')}
      action={t('invitation.finish')}
      pending={confirm.isPending}
      error={confirm.error}
      onSubmit={() => {
        confirm.mutate(code);
      }}
    >
      <Text ff="monospace" className="breakable">
        {secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </Text>
      <Anchor href={secret.uri}>{t('invitation.openApp')}</Anchor>
      <CodeField label={t('signIn.code')} value={code} onChange={setCode} />
    </FormStep>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation();
  return (
    <Stack maw={440}>
      <Title order={1}>{t('invitation.codesTitle')}</Title>
      <Text>{t('invitation.codesText')}</Text>
      <List ff="monospace">
        {codes.map((code) => (
          <List.Item key={code}>{code}</List.Item>
        ))}
      </List>
      <Anchor href="/">{t('invitation.done')}</Anchor>
    </Stack>
  );
}

import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { places } from '../api/passkeys';
import { enterCode, sendCode, type Session } from '../api/session';
import { AddressField } from './AddressField';
import { CodeField } from './CodeField';
import { linkedCode } from './destination';
import { FormStep } from './FormStep';
import { PasskeyButton } from './PasskeyButton';

/** A patient shows that she reads the mails of her address. */
export function PatientSignIn({ onSession }: { onSession: (session: Session) => void }) {
  const linked = linkedCode(window.location.hash);
  const [request, setRequest] = useState(linked?.request);
  const [address, setAddress] = useState('');
  return request === undefined ? (
    <Stack gap="xl">
      <AskForCode address={address} onAddress={setAddress} onSent={setRequest} />
      <PasskeyButton place={places.signIn} onSession={onSession} />
    </Stack>
  ) : (
    <EnterCode
      request={request}
      known={linked?.code ?? ''}
      onSession={onSession}
      onAgain={() => {
        setRequest(undefined);
      }}
    />
  );
}

interface AskProps {
  address: string;
  onAddress: (address: string) => void;
  onSent: (request: string) => void;
}

function AskForCode({ address, onAddress, onSent }: AskProps) {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: sendCode,
    networkMode: 'always',
    onSuccess: (sent) => {
      onSent(sent.request);
    },
  });
  return (
    <FormStep
      title={t('signIn.page')}
      text={t('signIn.patientText')}
      action={t('signIn.send')}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={() => {
        ask.mutate(address);
      }}
      aside={<Anchor href="/sign-in/staff">{t('signIn.toStaff')}</Anchor>}
    >
      <AddressField value={address} onChange={onAddress} />
    </FormStep>
  );
}

interface EnterProps {
  request: string;
  known: string;
  onSession: (session: Session) => void;
  onAgain: () => void;
}

function EnterCode({ request, known, onSession, onAgain }: EnterProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState(known);
  const enter = useMutation({ mutationFn: enterCode, networkMode: 'always', onSuccess: onSession });
  return (
    <FormStep
      title={t('signIn.codeTitle')}
      text={t('signIn.codeText')}
      action={t('signIn.enter')}
      pending={enter.isPending}
      error={enter.error}
      onSubmit={() => {
        enter.mutate({ request, code });
      }}
      aside={
        <Button variant="default" onClick={onAgain}>
          {t('signIn.again')}
        </Button>
      }
    >
      <CodeField label={t('signIn.code')} description={t('signIn.codeForm')} value={code} onChange={setCode} />
    </FormStep>
  );
}

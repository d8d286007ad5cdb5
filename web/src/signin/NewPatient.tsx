import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clinics } from '../api/clinics';
import { register, type Guest, type Session } from '../api/session';
import { clinicOf, destination } from './destination';
import { FormStep } from './FormStep';

/** A guest becomes a patient. */
export function NewPatient({ onSession }: { onSession: (session: Session) => void }) {
  const { t } = useTranslation();
  const known = useQuery({ queryKey: ['clinics'], queryFn: ({ signal }) => clinics(signal) });
  const [guest, setGuest] = useState<Guest>({
    clinic: clinicOf(destination(window.location.search)) ?? '',
    givenName: '',
    familyName: '',
    birthDate: '',
  });
  const send = useMutation({ mutationFn: register, networkMode: 'always', onSuccess: onSession });
  const say = (change: Partial<Guest>) => {
    setGuest({ ...guest, ...change });
  };
  return (
    <FormStep
      title={t('signIn.newTitle')}
      text={t('signIn.newText')}
      action={t('signIn.register')}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => {
        send.mutate(guest);
      }}
    >
      <NativeSelect
        label={t('signIn.clinic')}
        value={guest.clinic}
        required
        data={[
          { value: '', label: t('common.choose') },
          ...(known.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          say({ clinic: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('signIn.givenName')}
        value={guest.givenName}
        required
        maxLength={100}
        autoComplete="given-name"
        onChange={(event) => {
          say({ givenName: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('signIn.familyName')}
        value={guest.familyName}
        required
        maxLength={100}
        autoComplete="family-name"
        onChange={(event) => {
          say({ familyName: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={t('signIn.birthDate')}
        value={guest.birthDate}
        required
        autoComplete="bday"
        onChange={(event) => {
          say({ birthDate: event.currentTarget.value });
        }}
      />
    </FormStep>
  );
}

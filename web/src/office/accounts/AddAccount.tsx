import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAccount, type Grant, type StaffRole } from '../../api/accounts';
import { useOffice } from '../context';
import { RecordForm, useRecord } from '../RecordForm';
import { RolesField } from './RolesField';

/** Somebody new is invited by mail; who works elsewhere already gets the roles of this clinic too. */
export function AddAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [roles, setRoles] = useState<StaffRole[]>([]);
  const action = useRecord(
    (account: { address: string; name: string; grants: Grant[] }, key) => addAccount(account, key),
    (added) => t('accounts.added', { name: added.name }),
    onDone,
  );
  return (
    <RecordForm
      title={t('accounts.add')}
      save={t('accounts.invite')}
      action={action}
      isReady={name.trim() !== '' && address.trim() !== '' && roles.length > 0}
      onSubmit={() => {
        const grants = roles.map((role) => ({ role, clinic: clinic.id }));
        action.mutate({ name: name.trim(), address: address.trim(), grants });
      }}
      onCancel={onDone}
    >
      <TextInput
        label={t('accounts.name')}
        required
        maxLength={100}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <TextInput
        type="email"
        label={t('accounts.address')}
        description={t('accounts.addressText')}
        required
        maxLength={254}
        value={address}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
        }}
      />
      <RolesField chosen={roles} onChange={setRoles} />
    </RecordForm>
  );
}

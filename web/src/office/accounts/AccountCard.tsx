import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeGrants, closeAccount, inviteAgain, type Account, type Grant } from '../../api/accounts';
import { Card } from '../../desk/parts';
import { useOffice } from '../context';
import { OfficeProblem } from '../OfficeProblem';
import { RecordForm, useRecord } from '../RecordForm';
import { rolesAt, withRolesAt } from './grants';
import { RolesField } from './RolesField';

type Task = 'roles' | 'close';

/** One who works here: her roles, and what can be done about her account. */
export function AccountCard({ account }: { account: Account }) {
  const { t } = useTranslation('office');
  const { name, address, state, grants } = account;
  const [task, begin] = useState<Task>();
  const invitation = useRecord(
    (id: string, key) => inviteAgain(id, key),
    () => t('accounts.invitedAgain', { name }),
    () => undefined,
  );
  const done = () => {
    begin(undefined);
  };
  const button = (label: string, words: string, onClick: () => void) => (
    <Button size="xs" variant="default" aria-label={words} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <Card label={name}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" className="breakable">{`${address} · ${t(`accounts.states.${state}`)}`}</Text>
      <Text size="sm">{grants.map((grant) => wordsOf(grant)).join(' · ')}</Text>
      {invitation.error && <OfficeProblem error={invitation.error} />}
      {task === 'roles' && <ChangeRoles account={account} onDone={done} />}
      {task === 'close' && <CloseAccount account={account} onDone={done} />}
      {!task && state !== 'closed' && (
        <Group gap="xs">
          {button(t('accounts.change'), t('accounts.changeThis', { name }), () => {
            begin('roles');
          })}
          {state === 'invited' &&
            button(t('accounts.again'), t('accounts.againThis', { name }), () => {
              invitation.mutate(account.id);
            })}
          {button(t('accounts.close'), t('accounts.closeThis', { name }), () => {
            begin('close');
          })}
        </Group>
      )}
    </Card>
  );

  function wordsOf({ role, clinic, chain }: Grant): string {
    return `${t(`accounts.roles.${role}`)} (${chain ? t('accounts.chain', { chain }) : (clinic ?? '')})`;
  }
}

interface TaskProps {
  account: Account;
  onDone: () => void;
}

function ChangeRoles({ account: { id, name, grants }, onDone }: TaskProps) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [roles, setRoles] = useState(rolesAt(grants, clinic.id));
  const wanted = withRolesAt(grants, clinic.id, roles);
  const action = useRecord(
    (next: Grant[], key) => changeGrants(id, next, key),
    () => t('accounts.changed', { name }),
    onDone,
  );
  return (
    <RecordForm
      title={t('accounts.changeThis', { name })}
      save={t('accounts.save')}
      action={action}
      isReady={wanted.length > 0}
      onSubmit={() => {
        action.mutate(wanted);
      }}
      onCancel={onDone}
    >
      <Text size="sm">{t('accounts.signsOut')}</Text>
      <RolesField chosen={roles} onChange={setRoles} />
    </RecordForm>
  );
}

function CloseAccount({ account: { id, name }, onDone }: TaskProps) {
  const { t } = useTranslation('office');
  const action = useRecord(
    (closed: string, key) => closeAccount(closed, key),
    () => t('accounts.closed', { name }),
    onDone,
  );
  return (
    <RecordForm
      title={t('accounts.closeThis', { name })}
      save={t('accounts.close')}
      action={action}
      onSubmit={() => {
        action.mutate(id);
      }}
      onCancel={onDone}
    >
      <Text size="sm">{t('accounts.closeText')}</Text>
    </RecordForm>
  );
}

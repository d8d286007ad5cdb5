import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addPasskey, ownFactors, questionForNew, removeApp, removePasskey, type Passkey } from '../api/passkeys';
import { Answered } from '../app/Answered';
import { knowsPasskeys, make } from './authenticator';
import { PasskeyProblem } from './PasskeyProblem';

const KEY = ['session', 'passkeys'];

/** What somebody can sign in with beside a code: listed, added to and removed. */
export function PasskeysSection() {
  const { t } = useTranslation('signin');
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ownFactors(signal) });
  return (
    <Stack component="section" aria-labelledby="passkeys">
      <Title order={2} id="passkeys">
        {t('title')}
      </Title>
      <Text>{t('text')}</Text>
      <Answered query={query}>
        {({ items, authenticatorApp }) => (
          <>
            {items.map((passkey) => (
              <OnePasskey key={passkey.id} passkey={passkey} />
            ))}
            {authenticatorApp && (
              <Factor name={t('app')} action={t('removeApp')} onRemove={removeApp}>
                {t('appText')}
              </Factor>
            )}
          </>
        )}
      </Answered>
      {knowsPasskeys() && <AddPasskey />}
    </Stack>
  );
}

function OnePasskey({ passkey }: { passkey: Passkey }) {
  const { t, i18n } = useTranslation('signin');
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const { id, label, createdAt, usedAt } = passkey;
  return (
    <Factor name={label} action={t('remove', { name: label })} onRemove={() => removePasskey(id)}>
      {t('added', { time: time.format(new Date(createdAt)) })}
      {usedAt && ` · ${t('used', { time: time.format(new Date(usedAt)) })}`}
    </Factor>
  );
}

interface FactorProps {
  name: string;
  action: string;
  onRemove: () => Promise<unknown>;
  children: ReactNode;
}

function Factor({ name, action, onRemove, children }: FactorProps) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: onRemove,
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600} className="breakable">
          {name}
        </Text>
        <Text size="sm">{children}</Text>
        <Group>
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {action}
          </Button>
        </Group>
        {remove.isError && <PasskeyProblem error={remove.error} />}
      </Stack>
    </Card>
  );
}

function AddPasskey() {
  const { t } = useTranslation('signin');
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const add = useMutation({
    mutationFn: async (chosen: string) => addPasskey(await make(await questionForNew(), chosen)),
    networkMode: 'always',
    onSuccess: () => {
      setLabel('');
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(label);
      }}
    >
      <Stack maw={440}>
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          value={label}
          required
          maxLength={100}
          onChange={(event) => {
            setLabel(event.currentTarget.value);
          }}
        />
        {add.isError && <PasskeyProblem error={add.error} />}
        <Group>
          <Button type="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

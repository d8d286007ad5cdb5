import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endSession, ownSessions, signOut, type OwnSession } from '../api/session';
import { Answered } from '../app/Answered';
import { ProblemNotice } from '../app/ProblemNotice';
import { agentName } from './agentName';
import { PasskeysSection } from './PasskeysSection';

const KEY = ['session', 'own'];

/** Where somebody is signed in, and out again. */
export function AccountPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ownSessions(signal) });
  const leave = useMutation({
    mutationFn: signOut,
    networkMode: 'always',
    onSuccess: () => {
      window.location.assign('/');
    },
  });
  return (
    <Stack>
      <Title order={1}>{t('account.title')}</Title>
      <Group>
        <Button
          loading={leave.isPending}
          onClick={() => {
            leave.mutate();
          }}
        >
          {t('account.signOut')}
        </Button>
      </Group>
      {leave.isError && <ProblemNotice error={leave.error} />}
      <PasskeysSection />
      <Title order={2}>{t('account.sessions')}</Title>
      <Answered query={query}>
        {({ items }) => items.map((session) => <OneSession key={session.id} session={session} />)}
      </Answered>
    </Stack>
  );
}

function OneSession({ session }: { session: OwnSession }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: endSession,
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600}>{session.current ? t('account.current') : t('account.other')}</Text>
        <Text size="sm" className="breakable">
          {agentName(session.agent)}
        </Text>
        <Text size="sm">
          {t('account.since', { time: time.format(new Date(session.createdAt)), network: session.network })}
        </Text>
        {!session.current && (
          <Group>
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => {
                end.mutate(session.id);
              }}
            >
              {t('account.end')}
            </Button>
          </Group>
        )}
        {end.isError && <ProblemNotice error={end.error} />}
      </Stack>
    </Card>
  );
}

import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endSession, ownSessions, type OwnSession } from '../api/session';
import { Answered } from '../app/Answered';
import { ProblemNotice } from '../app/ProblemNotice';
import { agentName } from './agentName';
import { PasskeysSection } from './PasskeysSection';
import { PasswordSection } from './PasswordSection';
import { TakeAlongSection } from './TakeAlongSection';

const KEY = ['session', 'own'];

/** What somebody signs in with, and where she has. */
export function AccountPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ownSessions(signal) });
  return (
    <Stack>
      <Title order={1}>{t('account.title')}</Title>
      <PasskeysSection />
      <PasswordSection />
      <Title order={2}>{t('account.sessions')}</Title>
      <Answered query={query}>
        {({ items }) => items.map((session) => <OneSession key={session.id} session={session} />)}
      </Answered>
      <TakeAlongSection />
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

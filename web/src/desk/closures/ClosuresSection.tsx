import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflicts, entries } from '../../api/desk';
import type { Entry } from '../../api/deskTypes';
import { Answered } from '../../app/Answered';
import { shortDay } from '../../book/dates';
import { useWindows } from '../appointment/useWindows';
import { live, useDesk } from '../context';
import { Card } from '../parts';
import { Empty } from '../../staff/Empty';
import { EntryForm } from './EntryForm';
import { HitList } from './HitList';
import { useSubjects } from './useSubjects';
import { WithdrawDialog } from './WithdrawDialog';

/** Closures, absences and other changes of hours, and the appointments that they leave to be moved. */
export function ClosuresSection() {
  const { t } = useTranslation('desk');
  const { clinic, today, role } = useDesk();
  const [isAdding, add] = useState(false);
  const { move, windows } = useWindows();
  const list = useQuery({
    queryKey: ['desk', clinic.id, 'entries'],
    queryFn: ({ signal }) => entries(clinic.id, signal),
    ...live,
  });
  const open = useQuery({
    queryKey: ['desk', clinic.id, 'conflicts'],
    queryFn: ({ signal }) => conflicts(clinic.id, signal),
    ...live,
  });
  const mayChange = role !== 'clinician';
  return (
    <Stack>
      <Answered query={open}>
        {({ appointments }) =>
          appointments.length > 0 && (
            <Stack component="section" aria-label={t('closures.conflicts')}>
              <Title order={2} size="h4">
                {t('closures.conflicts')}
              </Title>
              <HitList hits={appointments} onMove={move} />
            </Stack>
          )
        }
      </Answered>
      {isAdding ? (
        <EntryForm
          onDone={() => {
            add(false);
          }}
        />
      ) : (
        mayChange && (
          <Group>
            <Button
              onClick={() => {
                add(true);
              }}
            >
              {t('closures.add')}
            </Button>
          </Group>
        )
      )}
      <Answered query={list}>
        {({ items }) => {
          const ahead = items.filter(({ to }) => to >= today);
          return (
            <Stack gap="sm">
              {ahead.length === 0 && (
                <Empty title={t('closures.none')}>
                  <Text size="sm">{t('closures.noneHint')}</Text>
                </Empty>
              )}
              {ahead.map((each) => (
                <EntryCard key={each.id} entry={each} mayChange={mayChange} />
              ))}
            </Stack>
          );
        }}
      </Answered>
      {windows}
    </Stack>
  );
}

function EntryCard({ entry, mayChange }: { entry: Entry; mayChange: boolean }) {
  const { t, i18n } = useTranslation('desk');
  const [isEnding, end] = useState(false);
  const subject = useSubjects().find(({ id }) => id === entry.subject)?.name;
  const days =
    entry.from === entry.to
      ? shortDay(entry.from, i18n.language)
      : `${shortDay(entry.from, i18n.language)} – ${shortDay(entry.to, i18n.language)}`;
  const hours = entry.hours && `${entry.hours.from.slice(0, 5)}–${entry.hours.to.slice(0, 5)}`;
  return (
    <Card label={[t(`closures.kinds.${entry.kind}`), days].join(' ')}>
      <Group justify="space-between" align="start">
        <div>
          <Text fw={600}>{[t(`closures.kinds.${entry.kind}`), subject].filter(Boolean).join(' · ')}</Text>
          <Text>{[days, hours].filter(Boolean).join(', ')}</Text>
          <Text size="sm" c="dimmed">
            {entry.reason}
          </Text>
        </div>
        {mayChange && (
          <Button
            variant="default"
            size="xs"
            aria-label={`${t('closures.withdraw')}: ${days}`}
            onClick={() => {
              end(true);
            }}
          >
            {t('closures.withdraw')}
          </Button>
        )}
      </Group>
      {isEnding && (
        <WithdrawDialog
          entry={entry}
          onClose={() => {
            end(false);
          }}
        />
      )}
    </Card>
  );
}

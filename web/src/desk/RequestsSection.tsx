import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decide } from '../api/desk';
import type { DeskAppointment } from '../api/deskTypes';
import { useAction } from '../api/useAction';
import { Answered } from '../app/Answered';
import { clockOf, dayOf, longDay } from '../book/dates';
import { Reasons } from '../book/Reasons';
import { nameOf } from '../book/treatments';
import { useDesk } from './context';
import { DeskProblem } from './DeskProblem';
import { useNotice } from '../staff/Notice';
import { Card, PatientName, StateMark } from './parts';
import { Empty } from '../staff/Empty';
import { useRequests } from './useRequests';

const SHORTEST_REASON = 20;
const LONGEST_REASON = 2000;

/** Sessions that the rules leave to a clinician: she accepts or declines each, with a written reason. */
export function RequestsSection() {
  const { t } = useTranslation('desk');
  const query = useRequests();
  return (
    <Answered query={query}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && (
            <Empty title={t('requests.none')}>
              <Text size="sm">{t('requests.noneHint')}</Text>
            </Empty>
          )}
          {items.map((each) => (
            <RequestCard key={each.id} request={each} />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

interface Decision {
  how: 'accept' | 'decline';
  reason: string;
}

function RequestCard({ request }: { request: DeskAppointment }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, procedures, role } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const action = useAction(
    ({ how, reason: words }: Decision, key) => decide(clinic.id, request.id, how, words, key),
    ({ state }) => {
      say({ text: t(state === 'declined' ? 'requests.declined' : 'requests.accepted') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
    },
  );
  const when = `${longDay(dayOf(request.startsAt), i18n.language)}, ${clockOf(request.startsAt)}`;
  const isWritten = reason.trim().length >= SHORTEST_REASON;
  const submit = (how: Decision['how']) => {
    action.mutate({ how, reason: reason.trim() });
  };
  return (
    <Card label={when}>
      <Group gap="xs">
        <Text fw={600}>
          <PatientName id={request.patientId} />
        </Text>
        <StateMark state={request.state} />
      </Group>
      <Text>{when}</Text>
      <Text size="sm">{`${nameOf(request.treatment, procedures)} · ${request.practitioner.name}`}</Text>
      <Reasons reasons={request.verdict.reasons} />
      {role === 'clinician' ? (
        <>
          <Textarea
            label={t('requests.reason')}
            description={t('common.reasonLength')}
            minLength={SHORTEST_REASON}
            maxLength={LONGEST_REASON}
            autosize
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          {action.error && <DeskProblem error={action.error} />}
          <Group>
            <Button
              disabled={!isWritten}
              loading={action.isPending}
              onClick={() => {
                submit('accept');
              }}
            >
              {t('requests.accept')}
            </Button>
            <Button
              variant="default"
              disabled={!isWritten}
              loading={action.isPending}
              onClick={() => {
                submit('decline');
              }}
            >
              {t('requests.decline')}
            </Button>
          </Group>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('requests.onlyClinician')}
        </Text>
      )}
    </Card>
  );
}

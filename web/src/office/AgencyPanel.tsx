import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openFaults, agencyStanding, tellAgain, type AgencyStanding, type SentRecord } from '../api/corrections';
import { Answered } from '../app/Answered';
import { Facts } from '../desk/parts';
import { useOffice } from './context';
import { OfficeProblem } from './OfficeProblem';
import { Panel, Rows } from './parts';
import { useRecord } from './RecordForm';

/** How far the Spanish tax agency is with the records of the chain, and those with which it finds fault. */
export function AgencyPanel() {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'agency'],
    queryFn: ({ signal }) => agencyStanding(clinic.id, signal),
  });
  return (
    <Panel title={t('agency.title')}>
      <Answered query={query}>{(standing) => <Standing standing={standing} />}</Answered>
      <Faults />
    </Panel>
  );
}

function Standing({ standing }: { standing: AgencyStanding }) {
  const { t, i18n } = useTranslation('office');
  const count = (number: number) => new Intl.NumberFormat(i18n.language).format(number);
  return (
    <Stack gap="xs">
      {!standing.sending && <Text size="sm">{t('agency.off')}</Text>}
      {standing.trouble && (
        <Alert color="red" variant="outline" title={t('agency.trouble')}>
          {standing.trouble}
        </Alert>
      )}
      <Facts
        facts={[
          [t('agency.waiting'), count(standing.waiting)],
          [t('agency.states.accepted'), count(standing.accepted)],
          [t('agency.states.accepted-with-errors'), count(standing.acceptedWithErrors)],
          [t('agency.states.refused'), count(standing.refused)],
        ]}
      />
    </Stack>
  );
}

/** The first of each kind; who has told them again sees the next. */
function Faults() {
  const { clinic } = useOffice();
  const found = useQueries({
    queries: (['refused', 'accepted-with-errors'] as const).map((state) => ({
      queryKey: ['office', clinic.id, 'agency', state],
      queryFn: ({ signal }: { signal: AbortSignal }) => openFaults(clinic.id, state, signal),
    })),
  });
  const records = found.flatMap(({ data }) => data ?? []).sort((one, other) => one.position - other.position);
  const trouble = found.find(({ error }) => error)?.error;
  return (
    <>
      {trouble && (
        <OfficeProblem
          error={trouble}
          onRetry={() => {
            found.forEach((each) => void each.refetch());
          }}
        />
      )}
      {records.length > 0 && <FaultList records={records} />}
    </>
  );
}

function FaultList({ records }: { records: SentRecord[] }) {
  const { t } = useTranslation('office');
  const { clinic, mayChange } = useOffice();
  const action = useRecord(
    (position: number, key) => tellAgain(clinic.id, position, key),
    ({ position }) => t('agency.told', { position }),
    () => undefined,
  );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('agency.text')}</Text>
      {action.error && <OfficeProblem error={action.error} />}
      <Rows
        label={t('agency.title')}
        head={[
          t('invoices.number'),
          t('detail.chain'),
          t('agency.act'),
          t('invoices.state'),
          t('agency.fault'),
          ...(mayChange ? [t('agency.do')] : []),
        ]}
        amounts={0}
        rows={records.map(({ position, number, act, state, code = '', words = '' }) => ({
          key: String(position),
          cells: [
            number,
            position,
            t(`agency.acts.${act}`),
            t(`agency.states.${state}`),
            `${code} ${words}`,
            ...(mayChange
              ? [
                  <Button
                    key="again"
                    size="xs"
                    variant="default"
                    loading={action.isPending && action.variables === position}
                    aria-label={t('agency.againThis', { number, position })}
                    onClick={() => {
                      action.mutate(position);
                    }}
                  >
                    {t('agency.again')}
                  </Button>,
                ]
              : []),
          ],
        }))}
      />
    </Stack>
  );
}

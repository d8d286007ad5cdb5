import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resources } from '../../api/desk';
import type { Feed, Patient } from '../../api/deskTypes';
import { openFeed, type NewFeed as Wish } from '../../api/feeds';
import { useAction } from '../../api/useAction';
import { PatientFinder } from '../booking/PatientFinder';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import classes from '../desk.module.css';

const KINDS: Feed['kind'][] = ['practitioner', 'room', 'patient'];

/** Whose calendar; then the address, which nobody can look up again. */
export function NewFeed({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { clinic, practitioners, role } = useDesk();
  const queries = useQueryClient();
  const rooms = useQuery({
    queryKey: ['desk', clinic.id, 'resources'],
    queryFn: ({ signal }) => resources(clinic.id, signal),
  }).data?.rooms;
  const [kind, setKind] = useState<Feed['kind']>('practitioner');
  const [subject, setSubject] = useState('');
  const [patient, setPatient] = useState<Patient>();
  const [showsDetails, showDetails] = useState(false);
  const action = useAction(
    (wish: Wish, key) => openFeed(clinic.id, wish, key),
    () => void queries.invalidateQueries({ queryKey: ['desk', clinic.id, 'feeds'] }),
  );
  if (action.data?.address) {
    return <Address address={window.location.origin + action.data.address} onDone={onDone} />;
  }
  const subjectId = kind === 'patient' ? patient?.id : subject;
  const choices = kind === 'room' ? (rooms ?? []) : practitioners;
  // What she comes for is a patient's own to show.
  const mayShow = role !== 'reception' && kind !== 'patient';
  return (
    <Stack className={classes.card} maw={760} component="section" aria-label={t('feeds.add')}>
      <SegmentedControl
        aria-label={t('feeds.kind')}
        value={kind}
        onChange={(value) => {
          setKind(value);
          setSubject('');
        }}
        data={KINDS.map((value) => ({ value, label: t(`feeds.kinds.${value}`) }))}
      />
      {kind === 'patient' ? (
        patient ? (
          <Text fw={600} className="breakable">{`${patient.givenName} ${patient.familyName}`}</Text>
        ) : (
          <PatientFinder onFound={setPatient} />
        )
      ) : (
        <NativeSelect
          label={t('feeds.subject')}
          value={subject}
          data={[
            { value: '', label: t('common.choose') },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setSubject(event.currentTarget.value);
          }}
        />
      )}
      {mayShow && (
        <Checkbox
          label={t('feeds.details')}
          description={t('feeds.detailsHint')}
          checked={showsDetails}
          onChange={(event) => {
            showDetails(event.currentTarget.checked);
          }}
        />
      )}
      {action.error && <DeskProblem error={action.error} />}
      <Group>
        <Button
          disabled={!subjectId}
          loading={action.isPending}
          onClick={() => {
            if (subjectId) {
              action.mutate({ kind, subjectId, showsDetails: mayShow && showsDetails });
            }
          }}
        >
          {t('feeds.make')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.back')}
        </Button>
      </Group>
    </Stack>
  );
}

function Address({ address, onDone }: { address: string; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const clipboard = useClipboard();
  return (
    <Stack className={classes.card} maw={760} role="status">
      <Text fw={600}>{t('feeds.made')}</Text>
      <code className="breakable">{address}</code>
      <Text size="sm">{t('feeds.once')}</Text>
      <Group>
        <Button
          onClick={() => {
            clipboard.copy(address);
          }}
        >
          {t(clipboard.copied ? 'feeds.copied' : 'feeds.copy')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('feeds.done')}
        </Button>
      </Group>
    </Stack>
  );
}

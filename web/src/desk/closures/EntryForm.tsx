import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEntry, hitsOf } from '../../api/desk';
import type { EntryKind, EntryWish, Hit } from '../../api/deskTypes';
import { ProblemError } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { useDesk } from '../context';
import classes from '../desk.module.css';
import { DeskProblem } from '../DeskProblem';
import { useNotice } from '../../staff/Notice';
import { HitList } from './HitList';
import { useSubjects } from './useSubjects';

const KINDS: EntryKind[] = ['closure', 'absence', 'out-of-service', 'opening', 'work'];
const OF_CLINIC = new Set<EntryKind>(['closure', 'opening']);

/** A change of hours: first what it would hit, then, once each is acknowledged, the change. */
export function EntryForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { clinic, today } = useDesk();
  const subjects = useSubjects();
  const say = useNotice();
  const queries = useQueryClient();
  const [kind, setKind] = useState<EntryKind>('closure');
  const [subject, setSubject] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<{ of: string; hits: Hit[] }>();
  const [isAcknowledged, acknowledge] = useState(false);
  const wish: EntryWish = {
    kind,
    from,
    to,
    reason,
    ...(!OF_CLINIC.has(kind) && { subject }),
    ...(start && end && { hours: { from: start, to: end } }),
  };
  const asked = JSON.stringify(wish);
  const hits = seen?.of === asked ? seen.hits : undefined;
  const preview = useMutation({
    mutationFn: () => hitsOf(clinic.id, wish),
    onSuccess: ({ appointments }) => {
      acknowledge(false);
      setSeen({ of: asked, hits: appointments });
    },
  });
  const save = useAction(
    (body: EntryWish & { acknowledged: string[] }, key) => addEntry(clinic.id, body, key),
    () => {
      say({ text: t('closures.added') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
      onDone();
    },
  );
  const trouble = save.error ?? (preview.error instanceof ProblemError ? preview.error : undefined);
  const isReady = from !== '' && to !== '' && (OF_CLINIC.has(kind) || subject !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (hits) {
          save.mutate({ ...wish, acknowledged: hits.map(({ id }) => id) });
        } else {
          preview.mutate();
        }
      }}
    >
      <Stack className={classes.card} maw={760}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('closures.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`closures.kinds.${value}`) }))}
            onChange={(event) => {
              setKind(event.currentTarget.value as EntryKind);
            }}
          />
          {!OF_CLINIC.has(kind) && (
            <NativeSelect
              label={t('closures.subject')}
              value={subject}
              data={[
                { value: '', label: t('common.choose') },
                ...subjects.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => {
                setSubject(event.currentTarget.value);
              }}
            />
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="date"
            label={t('closures.from')}
            min={today}
            required
            value={from}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setFrom(value);
              setTo(value > to ? value : to);
            }}
          />
          <TextInput
            type="date"
            label={t('closures.to')}
            min={from}
            required
            value={to}
            onChange={(event) => {
              setTo(event.currentTarget.value);
            }}
          />
          <TextInput
            type="time"
            label={t('closures.start')}
            description={t('closures.wholeDay')}
            required={kind === 'work'}
            value={start}
            onChange={(event) => {
              setStart(event.currentTarget.value);
            }}
          />
          <TextInput
            type="time"
            label={t('closures.end')}
            description={t('closures.wholeDay')}
            required={start !== ''}
            value={end}
            onChange={(event) => {
              setEnd(event.currentTarget.value);
            }}
          />
        </SimpleGrid>
        <TextInput
          label={t('closures.reason')}
          maxLength={200}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <div role="status">
          {hits && (
            <Text fw={600}>
              {hits.length === 0 ? t('closures.hitsNone') : t('closures.hits', { count: hits.length })}
            </Text>
          )}
        </div>
        {hits && hits.length > 0 && (
          <>
            <HitList hits={hits} />
            <Checkbox
              label={t('closures.acknowledge')}
              checked={isAcknowledged}
              onChange={(event) => {
                acknowledge(event.currentTarget.checked);
              }}
            />
          </>
        )}
        {trouble && <DeskProblem error={trouble} />}
        <Group>
          <Button
            type="submit"
            loading={preview.isPending || save.isPending}
            disabled={!isReady || (hits !== undefined && hits.length > 0 && !isAcknowledged)}
          >
            {hits ? t('closures.save') : t('closures.preview')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { discardDraft, publish, saveDraft, whatIf, type ProtocolDraft } from '../../api/protocols';
import { addDays, longDay } from '../../book/dates';
import { useOffice } from '../context';
import classes from '../office.module.css';
import { OfficeProblem } from '../OfficeProblem';
import { PublishFields } from '../PublishFields';
import { useRecord } from '../RecordForm';
import { ForesightView } from './ForesightView';

/** A draft's text; what it would mean for what is booked is seen before it is put in force. */
export function DraftEditor({ draft }: { draft: ProtocolDraft }) {
  const { t, i18n } = useTranslation('office');
  const { clinic, today } = useOffice();
  const [text, setText] = useState(draft.text);
  const [from, setFrom] = useState(addDays(today, 1));
  const isSaved = text === draft.text;
  const foresight = useMutation({ mutationFn: (day: string) => whatIf(clinic.id, draft, day) });
  const nothing = () => undefined;
  const save = useRecord(
    (next: string, key) => saveDraft(clinic.id, draft, next, key),
    () => t('drafts.saved'),
    () => {
      foresight.reset();
    },
  );
  const release = useRecord(
    (day: string, key) => publish(clinic.id, draft, day, key),
    ({ version, patientsJudgedAnew }) =>
      t('protocols.published', {
        version: version.version,
        day: longDay(version.effectiveFrom, i18n.language),
        count: patientsJudgedAnew,
      }),
    nothing,
  );
  const discard = useRecord(
    (saved: ProtocolDraft, key) => discardDraft(clinic.id, saved, key),
    () => t('drafts.discarded'),
    nothing,
  );
  return (
    <Stack component="article" aria-label={t('drafts.ofVersion', { version: draft.version })}>
      <Textarea
        label={t('drafts.ofVersion', { version: draft.version })}
        description={t('drafts.by', { person: draft.savedBy })}
        classNames={{ input: classes.source ?? '' }}
        autosize
        minRows={12}
        maxRows={28}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {[save, foresight, release, discard].map(
        ({ error }, index) => error && <OfficeProblem key={index} error={error} />,
      )}
      <Group>
        <Button
          loading={save.isPending}
          disabled={isSaved}
          onClick={() => {
            save.mutate(text);
          }}
        >
          {t('drafts.save')}
        </Button>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => {
            discard.mutate(draft);
          }}
        >
          {t('drafts.discard')}
        </Button>
      </Group>
      <PublishFields
        from={from}
        onChange={(day) => {
          foresight.reset();
          setFrom(day);
        }}
      >
        <Button
          variant="default"
          loading={foresight.isPending}
          disabled={!isSaved || from === ''}
          onClick={() => {
            foresight.mutate(from);
          }}
        >
          {t('drafts.whatIf')}
        </Button>
        <Button
          variant="default"
          loading={release.isPending}
          disabled={!isSaved || !foresight.data}
          onClick={() => {
            release.mutate(from);
          }}
        >
          {t('drafts.publish')}
        </Button>
      </PublishFields>
      <Text size="sm" c="dimmed">
        {isSaved ? t('drafts.whatIfFirst') : t('drafts.saveFirst')}
      </Text>
      {foresight.data && <ForesightView found={foresight.data} />}
    </Stack>
  );
}

import { Button, Kbd, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPatients } from '../api/desk';
import { navigate } from '../app/navigation';
import { deskPath, deskSections } from '../app/route';
import { longDay } from '../book/dates';
import { canBeFound } from './booking/searching';
import { OptionList, optionId } from './booking/OptionList';
import { useOptions } from './booking/useOptions';
import { useDesk } from './context';
import { commandsFor, type Command } from './commands';
import classes from './desk.module.css';

const LIST = 'palette-list';
const TYPED_MILLIS = 150;

/** Everything by a few keys: a patient, a date, a part of the desk. */
export function Palette() {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  useHotkeys(
    [
      [
        'mod+K',
        () => {
          setOpen(true);
        },
      ],
    ],
    [],
  );
  return (
    <>
      <Button
        variant="default"
        justify="space-between"
        rightSection={
          <Kbd size="xs" className={classes.shortcut}>
            Ctrl K
          </Kbd>
        }
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('palette.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('palette.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Commands
          onDone={() => {
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

function Commands({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, today } = useDesk();
  const [typed, type] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPED_MILLIS);
  const patients = useQuery({
    queryKey: ['desk', clinic.id, 'search', asked],
    queryFn: () => findPatients(clinic.id, asked),
    enabled: canBeFound(asked),
    retry: false,
  });
  const isCurrent = asked === typed.trim();
  const commands = commandsFor(typed, {
    today,
    patients: canBeFound(asked) && isCurrent ? (patients.data?.items ?? []) : [],
    sections: deskSections.map((section) => ({ section, title: t(`nav.${section}`) })),
    language: i18n.language,
  });
  const run = (command: Command) => {
    onDone();
    navigate(addressOf(clinic.id, command));
  };
  const { index, onKeyDown } = useOptions(commands, typed, run);
  return (
    <Stack gap="xs">
      <TextInput
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        role="combobox"
        aria-expanded={commands.length > 0}
        aria-controls={LIST}
        aria-activedescendant={commands.length > 0 ? optionId(LIST, index) : undefined}
        autoComplete="off"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever opens it types at once
        autoFocus
        data-autofocus
        value={typed}
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={LIST}
        label={t('palette.found')}
        items={commands}
        index={index}
        keyOf={(command) => addressOf(clinic.id, command)}
        onTake={run}
      >
        {(command) => <Words command={command} />}
      </OptionList>
      {commands.length === 0 && (
        <Text size="sm" role="status">
          {t('palette.none')}
        </Text>
      )}
    </Stack>
  );
}

function Words({ command }: { command: Command }) {
  const { t, i18n } = useTranslation('desk');
  switch (command.kind) {
    case 'patient':
      return (
        <>
          <strong>{`${command.patient.givenName} ${command.patient.familyName}`}</strong>
          <span>{t('palette.bookNext', { birthDate: longDay(command.patient.birthDate, i18n.language) })}</span>
        </>
      );
    case 'day':
      return <strong>{t('palette.goTo', { day: longDay(command.day, i18n.language) })}</strong>;
    case 'section':
      return <strong>{command.title}</strong>;
  }
}

function addressOf(clinic: string, command: Command): string {
  switch (command.kind) {
    case 'patient':
      return `${deskPath(clinic, 'book')}?patient=${command.patient.id}`;
    case 'day':
      return `${deskPath(clinic, 'calendar')}?day=${command.day}`;
    case 'section':
      return deskPath(clinic, command.section);
  }
}

import { Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from './context';

interface Props {
  from: string;
  onChange: (day: string) => void;
  /** What can be done with the day. */
  children: ReactNode;
}

/** The first day of something that is not in force yet. */
export function PublishFields({ from, onChange, children }: Props) {
  const { t } = useTranslation('office');
  const { today } = useOffice();
  return (
    <Group align="end">
      <TextInput
        type="date"
        label={t('drafts.from')}
        min={today}
        value={from}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {children}
    </Group>
  );
}

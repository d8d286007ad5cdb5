import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../dates';
import { QuestionCard } from '../questions/QuestionCard';

interface Props {
  days: string[];
  today: string;
  last: string;
  onChange: (days: string[]) => void;
}

/** Days on which she cannot come. */
export function NotOnField({ days, today, last, onChange }: Props) {
  const { t, i18n } = useTranslation('course');
  const [day, setDay] = useState('');
  const add = () => {
    if (day >= today && day <= last) {
      onChange([...new Set([...days, day])].sort());
      setDay('');
    }
  };
  return (
    <QuestionCard text={t('wishes.notOn')}>
      <Stack gap="xs">
        <Group align="end" gap="xs">
          <TextInput
            type="date"
            label={t('wishes.day')}
            min={today}
            max={last}
            value={day}
            onChange={(event) => {
              setDay(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                add();
              }
            }}
          />
          <Button variant="default" onClick={add} disabled={day === ''}>
            {t('wishes.addDay')}
          </Button>
        </Group>
        <Group gap="xs" role="status">
          {days.map((each) => (
            <Group key={each} gap={2}>
              <Text size="sm">{shortDay(each, i18n.language)}</Text>
              <CloseButton
                size="sm"
                aria-label={t('wishes.removeDay', { day: shortDay(each, i18n.language) })}
                onClick={() => {
                  onChange(days.filter((other) => other !== each));
                }}
              />
            </Group>
          ))}
        </Group>
      </Stack>
    </QuestionCard>
  );
}

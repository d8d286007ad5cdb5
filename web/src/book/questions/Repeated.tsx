import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<T> {
  items: T[];
  empty: T;
  onChange: (items: T[]) => void;
  children: (item: T, change: (item: T) => void) => ReactNode;
}

/** A list to which entries are added and from which they are removed. */
export function Repeated<T>({ items, empty, onChange, children }: Props<T>) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" mt="xs">
      {items.map((item, index) => (
        // Entries have no identity but their place.
        <Stack key={index} gap="xs">
          {children(item, (changed) => {
            onChange(items.with(index, changed));
          })}
          <Group>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onChange(items.filter((_, place) => place !== index));
              }}
            >
              {t('questions.remove')}
            </Button>
          </Group>
        </Stack>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onChange([...items, empty]);
          }}
        >
          {t(items.length === 0 ? 'questions.addFirst' : 'questions.add')}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockOf, dayOf, longDay, shortDay } from './dates';

interface Props {
  times: string[];
  label: string;
  /** The times are of different days. */
  isWithDay?: boolean;
  /** The first time takes the focus, so that one key chooses it. */
  isFocused?: boolean;
  onChoose: (startsAt: string) => void;
}

/** Never from a field that somebody fills in, nor from a window that was opened meanwhile. */
function takeFocus(button: HTMLButtonElement | null): void {
  const isFilledIn = document.activeElement?.matches('input, select, textarea') ?? false;
  const isCovered = document.querySelector('[role="dialog"]') !== null;
  if (!isFilledIn && !isCovered) {
    button?.focus();
  }
}

export function TimeButtons({ times, label, isWithDay = false, isFocused = false, onChoose }: Props) {
  const { i18n } = useTranslation();
  return (
    <SimpleGrid role="group" aria-label={label} cols={isWithDay ? { base: 1, xs: 3 } : { base: 3, xs: 5 }} spacing="xs">
      {times.map((time, number) => (
        <Button
          key={time}
          variant="outline"
          px={4}
          ref={isFocused && number === 0 ? takeFocus : null}
          // What is seen has to be part of what is said: a day in short stands for itself.
          aria-label={isWithDay ? undefined : `${longDay(dayOf(time), i18n.language)}, ${clockOf(time)}`}
          onClick={() => {
            onChoose(time);
          }}
        >
          {isWithDay ? `${shortDay(dayOf(time), i18n.language)}, ${clockOf(time)}` : clockOf(time)}
        </Button>
      ))}
    </SimpleGrid>
  );
}

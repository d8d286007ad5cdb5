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

export function TimeButtons({ times, label, isWithDay = false, isFocused = false, onChoose }: Props) {
  const { i18n } = useTranslation();
  return (
    <SimpleGrid role="group" aria-label={label} cols={isWithDay ? { base: 1, xs: 3 } : { base: 3, xs: 5 }} spacing="xs">
      {times.map((time, number) => (
        <Button
          key={time}
          variant="outline"
          px={4}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- asked for where the time is the next thing to choose
          autoFocus={isFocused && number === 0}
          aria-label={`${longDay(dayOf(time), i18n.language)}, ${clockOf(time)}`}
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

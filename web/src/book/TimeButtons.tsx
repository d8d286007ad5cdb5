import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
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

/** From as many on they stand under the time of day. */
const MANY = 10;
const PARTS = [
  { part: 'morning', until: '12:00' },
  { part: 'afternoon', until: '17:00' },
  { part: 'evening', until: '24:00' },
] as const;

export function TimeButtons({ times, label, isWithDay = false, isFocused = false, onChoose }: Props) {
  const { t } = useTranslation();
  const shown = { isWithDay, onChoose, focused: isFocused ? times[0] : undefined };
  if (isWithDay || times.length < MANY) {
    return (
      <div role="group" aria-label={label}>
        <Grid times={times} {...shown} />
      </div>
    );
  }
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {PARTS.map(({ part, until }, index) => {
        const from = PARTS[index - 1]?.until ?? '00:00';
        const within = times.filter((time) => clockOf(time) >= from && clockOf(time) < until);
        return (
          within.length > 0 && (
            <div key={part}>
              <Text size="sm" c="dimmed" mb={4}>
                {t(`time.${part}`)}
              </Text>
              <Grid times={within} {...shown} />
            </div>
          )
        );
      })}
    </Stack>
  );
}

interface GridProps {
  times: string[];
  isWithDay: boolean;
  focused: string | undefined;
  onChoose: (startsAt: string) => void;
}

function Grid({ times, isWithDay, focused, onChoose }: GridProps) {
  const { i18n } = useTranslation();
  return (
    <SimpleGrid cols={isWithDay ? { base: 1, xs: 3 } : { base: 4, xs: 6 }} spacing="xs" verticalSpacing="xs">
      {times.map((time) => (
        <Button
          key={time}
          variant="outline"
          px={4}
          ref={time === focused ? takeFocus : null}
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

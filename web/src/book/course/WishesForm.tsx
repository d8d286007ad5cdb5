import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { practitioners } from '../../api/clinics';
import type { Wishes } from '../../api/courseTypes';
import type { Treatment } from '../../api/types';
import { addDays, weekdays } from '../dates';
import type { CourseDraft, CourseWishes } from '../draft';
import { QuestionCard } from '../questions/QuestionCard';
import classes from './course.module.css';
import { NotOnField } from './NotOnField';
import { weekdayCodes } from './plans';

const MOST_SESSIONS = 20;
const MOST_DAYS = 399;

interface Props {
  clinicId: string;
  treatment: Treatment;
  today: string;
  draft: CourseDraft;
  onChange: (wish: CourseWishes) => void;
  onPlan: () => void;
}

/** What she wishes of the course; nothing has to be filled in. */
export function WishesForm({ clinicId, treatment, today, draft: { wish }, onChange, onPlan }: Props) {
  const { t } = useTranslation('course');
  const { sessions, wishes } = wish;
  const set = (change: Partial<Wishes>) => {
    onChange({ sessions, wishes: tidy({ ...wishes, ...change }) });
  };
  const last = addDays(today, MOST_DAYS);
  // As it was when she came: what she takes back while it is open does not close it under her hand.
  const [isOpen] = useState(() => Object.keys(wishes).some((name) => name !== 'weekdays'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPlan();
      }}
    >
      <Stack>
        <NativeSelect
          label={t('wishes.sessions')}
          value={String(sessions)}
          data={Array.from({ length: MOST_SESSIONS }, (_, index) => String(index + 1))}
          onChange={(event) => {
            onChange({ sessions: Number(event.currentTarget.value), wishes });
          }}
        />
        <WeekdaysField
          chosen={wishes.weekdays}
          onChange={(weekdays) => {
            set({ weekdays });
          }}
        />
        <details className={classes.more} open={isOpen}>
          <summary>{t('wishes.more')}</summary>
          <Stack mt="xs">
            <HoursField
              hours={wishes.hours}
              onChange={(hours) => {
                set({ hours } as Partial<Wishes>);
              }}
            />
            <WhoField
              clinicId={clinicId}
              treatment={treatment}
              who={wishes.practitioner}
              onChange={(practitioner) => {
                set({ practitioner } as Partial<Wishes>);
              }}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                type="date"
                label={t('wishes.from')}
                min={today}
                max={last}
                value={wishes.from ?? ''}
                onChange={(event) => {
                  set({ from: event.currentTarget.value });
                }}
              />
              <TextInput
                type="date"
                label={t('wishes.finishedBy')}
                min={wishes.from ?? today}
                value={wishes.finishedBy ?? ''}
                onChange={(event) => {
                  set({ finishedBy: event.currentTarget.value });
                }}
              />
            </SimpleGrid>
            <NotOnField
              days={wishes.notOn ?? []}
              today={today}
              last={last}
              onChange={(notOn) => {
                set({ notOn });
              }}
            />
          </Stack>
        </details>
        <Group>
          <Button type="submit">{t('wishes.plan')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Without the wishes that say nothing. */
function tidy(wishes: Wishes): Wishes {
  return Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function WeekdaysField({
  chosen = [],
  onChange,
}: {
  chosen: string[] | undefined;
  onChange: (days: string[]) => void;
}) {
  const { t, i18n } = useTranslation('course');
  const names = weekdays(i18n.language);
  return (
    <Checkbox.Group
      label={t('wishes.weekdays')}
      description={t('wishes.anyWeekday')}
      value={chosen}
      onChange={onChange}
    >
      <Group gap="sm" mt="xs">
        {weekdayCodes.map((code, index) => (
          <Checkbox key={code} value={code} label={names[index]?.short} aria-label={names[index]?.long} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

interface HoursProps {
  hours: Wishes['hours'];
  onChange: (hours: Wishes['hours']) => void;
}

function HoursField({ hours, onChange }: HoursProps) {
  const { t } = useTranslation('course');
  const change = (part: Partial<NonNullable<Wishes['hours']>>) => {
    const next = { from: '', to: '', strict: false, ...hours, ...part };
    onChange(next.from === '' && next.to === '' ? undefined : next);
  };
  return (
    <QuestionCard text={t('wishes.hours')}>
      <Stack gap="xs">
        <SimpleGrid cols={2}>
          <TextInput
            type="time"
            label={t('wishes.earliestStart')}
            required={hours !== undefined}
            value={hours?.from ?? ''}
            onChange={(event) => {
              change({ from: event.currentTarget.value });
            }}
          />
          <TextInput
            type="time"
            label={t('wishes.latestStart')}
            required={hours !== undefined}
            min={hours?.from}
            value={hours?.to ?? ''}
            onChange={(event) => {
              change({ to: event.currentTarget.value });
            }}
          />
        </SimpleGrid>
        <Checkbox
          label={t('wishes.strictHours')}
          disabled={!hours}
          checked={hours?.strict ?? false}
          onChange={(event) => {
            change({ strict: event.currentTarget.checked });
          }}
        />
      </Stack>
    </QuestionCard>
  );
}

interface WhoProps {
  clinicId: string;
  treatment: Treatment;
  who: Wishes['practitioner'];
  onChange: (who: Wishes['practitioner']) => void;
}

function WhoField({ clinicId, treatment, who, onChange }: WhoProps) {
  const { t } = useTranslation('course');
  const { data } = useQuery({
    queryKey: ['practitioners', clinicId],
    queryFn: ({ signal }) => practitioners(clinicId, signal),
  });
  const able = data?.items.filter(({ protocols }) => protocols.includes(treatment.protocol)) ?? [];
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('wishes.practitioner')}
        value={who?.id ?? ''}
        data={[{ value: '', label: t('wishes.anybody') }, ...able.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => {
          const id = event.currentTarget.value;
          onChange(id === '' ? undefined : { id, strict: who?.strict ?? false });
        }}
      />
      {who && (
        <Checkbox
          label={t('wishes.strictPractitioner')}
          checked={who.strict}
          onChange={(event) => {
            onChange({ ...who, strict: event.currentTarget.checked });
          }}
        />
      )}
    </Stack>
  );
}

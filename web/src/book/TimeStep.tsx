import { Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { availability, practitioners } from '../api/clinics';
import type { Availability, Clinic, Treatment } from '../api/types';
import { Answered } from '../app/Answered';
import { ProblemNotice } from '../app/ProblemNotice';
import { Calendar } from './Calendar';
import { earliestTime } from './calendarDays';
import { clockOf, dayOf, shortDay } from './dates';
import { DayDetails } from './DayDetails';
import { StepHeading, type Position } from './StepHeading';
import { useMe } from './visitor';

const DAYS = 90;

interface Props {
  clinic: Clinic;
  today: string;
  treatment: Treatment;
  practitionerId: string | undefined;
  position: Position;
  onPractitioner: (id: string | undefined) => void;
  /** What came of the last choice: it waits for the questions that belong to it. */
  chosen: UseMutationResult<unknown, Error, string>;
  onChoose: (startsAt: string) => void;
  onBack: () => void;
}

export function TimeStep({
  clinic,
  today,
  treatment,
  practitionerId,
  position,
  onPractitioner,
  chosen,
  onChoose,
  onBack,
}: Props) {
  const { t } = useTranslation();
  const { subject } = useMe(clinic.id);
  const search = { treatment, from: today, days: DAYS, ...(practitionerId && { practitionerId }) };
  const query = useQuery({
    queryKey: ['availability', clinic.id, subject, search],
    queryFn: ({ signal }) => availability(clinic.id, search, signal),
  });
  return (
    <Stack component="section">
      <StepHeading step="time" position={position} />
      <PractitionerChoice clinic={clinic} treatment={treatment} chosen={practitionerId} onChoose={onPractitioner} />
      <Answered query={query}>{(found) => <FreeTimes key={found.from} found={found} onChoose={onChoose} />}</Answered>
      {chosen.isPending && <Loader aria-label={t('common.loading')} role="status" />}
      {chosen.isError && (
        <ProblemNotice
          error={chosen.error}
          onRetry={() => {
            onChoose(chosen.variables);
          }}
        />
      )}
      <Group>
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Group>
    </Stack>
  );
}

function FreeTimes({ found, onChoose }: { found: Availability; onChoose: (startsAt: string) => void }) {
  const { t, i18n } = useTranslation();
  const [selected, select] = useState<string>();
  const earliest = earliestTime(found.days);
  const day = found.days.find(({ date }) => date === selected);
  return (
    <Stack>
      <Text size="sm">
        {t('time.duration', { count: found.durationMinutes })} {t('time.zone', { zone: found.timeZone })}
      </Text>
      {earliest ? (
        <Button
          onClick={() => {
            onChoose(earliest);
          }}
        >
          {t('time.earliest', { day: shortDay(dayOf(earliest), i18n.language), time: clockOf(earliest) })}
        </Button>
      ) : (
        <Text>{t('time.none', { count: found.days.length })}</Text>
      )}
      <Calendar availability={found} selected={selected} onSelect={select} />
      <div aria-live="polite">
        {day ? <DayDetails day={day} onChoose={onChoose} onShow={select} /> : <Text>{t('time.pickDay')}</Text>}
      </div>
    </Stack>
  );
}

interface PractitionerProps {
  clinic: Clinic;
  treatment: Treatment;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function PractitionerChoice({ clinic, treatment, chosen, onChoose }: PractitionerProps) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['practitioners', clinic.id],
    queryFn: ({ signal }) => practitioners(clinic.id, signal),
  });
  return (
    <Answered query={query}>
      {({ items }) => (
        <NativeSelect
          label={t('time.practitioner')}
          value={chosen ?? ''}
          onChange={(event) => {
            onChoose(event.currentTarget.value || undefined);
          }}
        >
          <option value="">{t('time.anybody')}</option>
          {items
            .filter(({ protocols }) => protocols.includes(treatment.protocol))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </NativeSelect>
      )}
    </Answered>
  );
}

import { Button, Group, Loader, NativeSelect, Stack } from '@mantine/core';
import { useQuery, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { availability, practitioners } from '../api/clinics';
import type { Clinic, Treatment } from '../api/types';
import { Answered } from '../app/Answered';
import { ProblemNotice } from '../app/ProblemNotice';
import { FreeTimes } from './FreeTimes';
import { StepHeading, type Position } from './StepHeading';
import { useMe } from './visitor';
import { JoinWaitingList } from './waiting/JoinWaitingList';

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
      <JoinWaitingList
        key={JSON.stringify(treatment)}
        clinicId={clinic.id}
        treatment={treatment}
        practitionerId={practitionerId}
        today={today}
      />
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

interface PractitionerProps {
  clinic: Clinic;
  treatment: Treatment;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function PractitionerChoice({ clinic, treatment, chosen, onChoose }: PractitionerProps) {
  const { t } = useTranslation();
  // Without an answer anybody will do: the calendar below says that the connection is lost, once.
  const { data } = useQuery({
    queryKey: ['practitioners', clinic.id],
    queryFn: ({ signal }) => practitioners(clinic.id, signal),
  });
  const able = data?.items.filter(({ protocols }) => protocols.includes(treatment.protocol)) ?? [];
  return (
    <NativeSelect
      label={t('time.practitioner')}
      value={chosen ?? ''}
      onChange={(event) => {
        onChoose(event.currentTarget.value || undefined);
      }}
    >
      <option value="">{t('time.anybody')}</option>
      {able.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}

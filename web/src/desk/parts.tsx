import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { patient } from '../api/desk';
import { useDesk } from './context';
import classes from './desk.module.css';

export function StateMark({ state }: { state: string }) {
  const { t } = useTranslation('desk');
  return (
    <span className={classes.state} data-state={state}>
      {t(`states.${state as 'booked'}`)}
    </span>
  );
}

const A_WHILE = 5 * 60_000;

export function usePatient(id: string) {
  const { clinic } = useDesk();
  return useQuery({
    queryKey: ['desk', clinic.id, 'patient', id],
    queryFn: ({ signal }) => patient(clinic.id, id, signal),
    staleTime: A_WHILE,
  });
}

export function PatientName({ id }: { id: string }) {
  const { data } = usePatient(id);
  return <>{data ? `${data.givenName} ${data.familyName}` : '…'}</>;
}

/** Facts as a list of names and values. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function Card({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Stack component="article" className={classes.card} gap="xs" aria-label={label}>
      {children}
    </Stack>
  );
}

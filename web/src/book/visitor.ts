import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { me } from '../api/clinics';
import { credential } from '../api/credential';
import { serverClock } from '../api/serverClock';
import { dayIn } from './dates';

export interface Visitor {
  subject: string;
  /** Signed in as a patient of this clinic: only then something can be held and booked. */
  isPatient: boolean;
  /** Of a patient. */
  patientId: string | undefined;
}

export function useMe(clinicId: string): Visitor {
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const { data } = useQuery({ queryKey: ['me', token], queryFn: ({ signal }) => me(signal) });
  return {
    subject: data?.subject ?? '',
    patientId: data?.patientId,
    isPatient: data?.role === 'patient' && data.clinics.includes(clinicId),
  };
}

/** The clinic's day by the services' clock. */
export function useToday(timeZone: string): string {
  return useSyncExternalStore(serverClock.subscribe, () => dayIn(timeZone, serverClock.now()));
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { appointments } from '../api/clinics';
import type { Page, Appointment } from '../api/types';
import { addDays } from './dates';
import { useMe } from './visitor';

const DAYS_BACK = 60;
const DAYS_AHEAD = 330;

/** Hers at this clinic, of the last two months and all that are to come. */
export function useAppointments(clinicId: string, today: string) {
  const { subject, isPatient } = useMe(clinicId);
  const range = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  return useInfiniteQuery({
    queryKey: ['appointments', clinicId, subject, range],
    queryFn: ({ pageParam, signal }) =>
      appointments(clinicId, { ...range, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<Appointment>) => last.next,
    enabled: isPatient,
  });
}

import { useQuery } from '@tanstack/react-query';
import { appointmentList } from '../api/desk';
import { addDays } from '../book/dates';
import { live, useDesk } from './context';

/** So far a session can be asked for. */
const DAYS_AHEAD = 398;
const MOST = 100;

/** What clinicians have to decide on, by start. */
export function useRequests() {
  const { clinic, today } = useDesk();
  return useQuery({
    queryKey: ['desk', clinic.id, 'requests', today],
    queryFn: ({ signal }) =>
      appointmentList(
        clinic.id,
        { from: today, to: addDays(today, DAYS_AHEAD), state: 'requested', limit: MOST },
        signal,
      ),
    ...live,
  });
}

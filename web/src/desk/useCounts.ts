import { useQuery } from '@tanstack/react-query';
import { flagged, wishes } from '../api/desk';
import type { DeskSection } from '../app/route';
import { live, readEvery } from './context';
import { useRequests } from './useRequests';

const SLOWLY = { ...live, refetchInterval: readEvery(15_000) };

/** How many wait to be seen to, where somebody has to. */
export function useCounts(clinicId: string): Partial<Record<DeskSection, number>> {
  const requests = useRequests();
  const unfit = useQuery({
    queryKey: ['desk', clinicId, 'flagged', 'first'],
    queryFn: ({ signal }) => flagged(clinicId, '', false, signal),
    ...SLOWLY,
  });
  const waiting = useQuery({
    queryKey: ['desk', clinicId, 'wishes', 'first'],
    queryFn: ({ signal }) => wishes(clinicId, '', signal),
    ...SLOWLY,
  });
  return {
    requests: requests.data?.items.length ?? 0,
    flagged: unfit.data?.items.length ?? 0,
    waiting: waiting.data?.items.filter(({ offer }) => offer).length ?? 0,
  };
}

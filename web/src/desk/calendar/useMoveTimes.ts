import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { freeTimes } from '../../api/desk';
import type { Availability, Treatment } from '../../api/types';
import { useDesk } from '../context';

/** An appointment that may go elsewhere. */
export interface Movable {
  id: string;
  version: number;
  patient: { id: string; name: string };
  treatment: Treatment;
  startsAt: string;
  practitionerId?: string;
}

interface Asked {
  /** First day; what is past of it is left out. */
  from: string;
  days: number;
  practitionerId?: string | undefined;
}

/** When an appointment could be instead, judged as if it were not there. */
export function useMoveTimes(
  moved: Movable | undefined,
  { from, days, practitionerId }: Asked,
): UseQueryResult<Availability> {
  const { clinic, today } = useDesk();
  const first = from < today ? today : from;
  return useQuery({
    queryKey: ['desk', clinic.id, 'move', moved?.id, moved?.version, practitionerId, first, days],
    queryFn: ({ signal }) => {
      if (!moved) {
        throw new Error('nothing is being moved');
      }
      return freeTimes(
        clinic.id,
        {
          treatment: moved.treatment,
          patient: moved.patient.id,
          insteadOf: moved.id,
          from: first,
          days,
          ...(practitionerId && { practitionerId }),
        },
        signal,
      );
    },
    enabled: moved !== undefined,
  });
}

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { availabilityForAnybody } from '../../api/clinics';
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
  /** Of a session of a course. */
  courseId?: string;
}

interface Asked {
  /** First day; what is past of it is left out. */
  from: string;
  days: number;
  practitionerId?: string | undefined;
  /** Without what she has booked: the rest of the course is planned anew around it. */
  isForAnybody?: boolean;
}

/** When an appointment could be instead, judged as if it were not there. */
export function useMoveTimes(
  moved: Movable | undefined,
  { from, days, practitionerId, isForAnybody = false }: Asked,
): UseQueryResult<Availability> {
  const { clinic, today } = useDesk();
  const first = from < today ? today : from;
  return useQuery({
    queryKey: ['desk', clinic.id, 'move', moved?.id, moved?.version, practitionerId, first, days, isForAnybody],
    queryFn: ({ signal }) => {
      if (!moved) {
        throw new Error('nothing is being moved');
      }
      const search = { treatment: moved.treatment, from: first, days, ...(practitionerId && { practitionerId }) };
      return isForAnybody
        ? availabilityForAnybody(clinic.id, search, signal)
        : freeTimes(clinic.id, { ...search, patient: moved.patient.id, insteadOf: moved.id }, signal);
    },
    enabled: moved !== undefined,
  });
}

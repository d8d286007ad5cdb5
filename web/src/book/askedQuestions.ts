import { queryOptions } from '@tanstack/react-query';
import { questions } from '../api/clinics';
import type { Treatment } from '../api/types';

/** @param patient whose answers are known; empty for nobody's */
export function questionsOf(clinicId: string, treatment: Treatment | undefined, patient: string) {
  return queryOptions({
    queryKey: ['questions', clinicId, treatment, patient],
    queryFn: ({ signal }) => (treatment ? questions(clinicId, treatment, patient !== '', signal) : { items: [] }),
  });
}

import { createContext, useContext } from 'react';
import type { Clinic, Practitioner, Procedure } from '../api/types';

/** What every part of the office knows. */
export interface Office {
  clinic: Clinic;
  today: string;
  /** An auditor reads and changes nothing. */
  mayChange: boolean;
  procedures: Procedure[];
  practitioners: Practitioner[];
}

export const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) {
    throw new Error('this is a part of the office');
  }
  return office;
}

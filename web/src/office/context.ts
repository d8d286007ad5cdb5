import { createContext, useContext } from 'react';
import type { Premises } from '../staff/Admitted';

/** What every part of the office knows. */
export interface Office extends Premises {
  /** An auditor reads and changes nothing. */
  mayChange: boolean;
}

export const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) {
    throw new Error('this is a part of the office');
  }
  return office;
}

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import * as api from '../api/clinics';
import { credential } from '../api/credential';
import type { Clinic, Practitioner, Procedure } from '../api/types';
import { Answered } from '../app/Answered';
import { useToday } from '../book/visitor';

/** What every page for staff knows. */
export interface Premises {
  clinic: Clinic;
  /** The clinic's day. */
  today: string;
  role: string;
  procedures: Procedure[];
  practitioners: Practitioner[];
}

interface Props {
  clinicId: string;
  roles: ReadonlySet<string>;
  /** What is said to everybody else. */
  otherwise: (clinic: Clinic) => ReactNode;
  children: (premises: Premises) => ReactNode;
}

/** A page is for those who work at this clinic in one of the roles; the services see to it, the page says it. */
export function Admitted({ clinicId, roles, otherwise, children }: Props) {
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const clinic = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => api.clinic(clinicId, signal) });
  const me = useQuery({ queryKey: ['me', token], queryFn: ({ signal }) => api.me(signal) });
  return (
    <Answered query={clinic}>
      {(found) => (
        <Answered query={me}>
          {({ role, clinics }) =>
            roles.has(role) && clinics.includes(found.id) ? (
              <Known clinic={found} role={role}>
                {children}
              </Known>
            ) : (
              otherwise(found)
            )
          }
        </Answered>
      )}
    </Answered>
  );
}

function Known({ clinic, role, children }: Pick<Premises, 'clinic' | 'role'> & Pick<Props, 'children'>) {
  const today = useToday(clinic.timeZone);
  const procedures = useQuery({
    queryKey: ['procedures', clinic.id, today],
    queryFn: ({ signal }) => api.procedures(clinic.id, signal),
  });
  const practitioners = useQuery({
    queryKey: ['practitioners', clinic.id],
    queryFn: ({ signal }) => api.practitioners(clinic.id, signal),
  });
  return (
    <Answered query={procedures}>
      {(offered) => (
        <Answered query={practitioners}>
          {(staff) => children({ clinic, today, role, procedures: offered.items, practitioners: staff.items })}
        </Answered>
      )}
    </Answered>
  );
}

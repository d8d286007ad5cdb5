import { useQuery } from '@tanstack/react-query';
import { resources } from '../../api/desk';
import { useDesk } from '../context';

/** Everybody and everything that can be away by themselves. */
export function useSubjects() {
  const { clinic, practitioners } = useDesk();
  const { data } = useQuery({
    queryKey: ['desk', clinic.id, 'resources'],
    queryFn: ({ signal }) => resources(clinic.id, signal),
  });
  const kinds = { rooms: data?.rooms ?? [], devices: data?.devices ?? [], places: data?.recoveryPlaces ?? [] };
  return [...practitioners, ...kinds.rooms, ...kinds.devices, ...kinds.places];
}

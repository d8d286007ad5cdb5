import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { clinic, procedures } from '../api/clinics';
import { Answered } from '../app/Answered';
import { BookingJourney } from './BookingJourney';
import { MyAppointments } from './MyAppointments';
import { useMe, useToday } from './visitor';
import type { Clinic } from '../api/types';

export function BookingPage({ clinicId }: { clinicId: string }) {
  const query = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => clinic(clinicId, signal) });
  return <Answered query={query}>{(found) => <ClinicPage clinic={found} />}</Answered>;
}

function ClinicPage({ clinic }: { clinic: Clinic }) {
  const today = useToday(clinic.timeZone);
  const { isPatient } = useMe(clinic.id);
  const query = useQuery({
    queryKey: ['procedures', clinic.id, today],
    queryFn: ({ signal }) => procedures(clinic.id, signal),
  });
  return (
    <Stack gap="xl">
      <Title order={1}>{clinic.name}</Title>
      <Answered query={query}>
        {({ items }) => (
          <>
            <BookingJourney clinic={clinic} procedures={items} today={today} />
            {isPatient && <MyAppointments clinicId={clinic.id} procedures={items} today={today} />}
          </>
        )}
      </Answered>
    </Stack>
  );
}

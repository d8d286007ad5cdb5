import { Loader, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { clinic, procedures } from '../api/clinics';
import { Answered } from '../app/Answered';
import { needTexts } from '../app/i18n';
import { BookingJourney } from './BookingJourney';
import { useMe, useToday } from './visitor';
import type { Clinic } from '../api/types';

const MyCourses = lazy(async () => (await Promise.all([import('./course/MyCourses'), needTexts('course')]))[0]);

const MyPapers = lazy(async () => (await Promise.all([import('./papers/MyPapers'), needTexts('papers')]))[0]);

/** Not on the first page that a visitor sees, so it does not wait for them. */
const MyAppointments = lazy(async () => ({ default: (await import('./MyAppointments')).MyAppointments }));

export function BookingPage({ clinicId }: { clinicId: string }) {
  const query = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => clinic(clinicId, signal) });
  return <Answered query={query}>{(found) => <ClinicPage clinic={found} />}</Answered>;
}

function ClinicPage({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation();
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
            <Suspense fallback={<Loader aria-label={t('common.loading')} role="status" />}>
              <BookingJourney clinic={clinic} procedures={items} today={today} />
            </Suspense>
            {isPatient && (
              <Suspense>
                <MyCourses clinicId={clinic.id} procedures={items} today={today} />
                <MyAppointments clinicId={clinic.id} procedures={items} today={today} />
                <MyPapers clinicId={clinic.id} procedures={items} />
              </Suspense>
            )}
          </>
        )}
      </Answered>
    </Stack>
  );
}

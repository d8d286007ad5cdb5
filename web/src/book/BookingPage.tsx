import { Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { clinic, procedures } from '../api/clinics';
import { ProblemError } from '../api/problem';
import type { Clinic, Procedure } from '../api/types';
import { Answered } from '../app/Answered';
import { needTexts } from '../app/i18n';
import type { BookSection } from '../app/route';
import { BookingJourney } from './BookingJourney';
import { Opening } from './Opening';
import { Sections } from './Sections';
import { useMe, useToday } from './visitor';

/** Not on the first page that a visitor sees, so it does not wait for them. */
const AppointmentsPage = lazy(async () => (await Promise.all([import('./AppointmentsPage'), needTexts('course')]))[0]);
const PapersPage = lazy(async () => (await Promise.all([import('./PapersPage'), needTexts('papers')]))[0]);

interface Props {
  clinicId: string;
  section: BookSection;
}

export function BookingPage({ clinicId, section }: Props) {
  const query = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => clinic(clinicId, signal) });
  if (query.isPending && section === 'book') {
    return <Opening />;
  }
  if (query.error instanceof ProblemError && query.error.problem.code === 'not-found') {
    return <NoSuchClinic />;
  }
  return <Answered query={query}>{(found) => <ClinicPage clinic={found} section={section} />}</Answered>;
}

function NoSuchClinic() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={1}>{t('notFound.title')}</Title>
      <Text>
        <Anchor href="/">{t('notFound.home')}</Anchor>
      </Text>
    </Stack>
  );
}

function ClinicPage({ clinic, section }: { clinic: Clinic; section: BookSection }) {
  const { t } = useTranslation();
  const today = useToday(clinic.timeZone);
  const { isPatient } = useMe(clinic.id);
  const query = useQuery({
    queryKey: ['procedures', clinic.id, today],
    queryFn: ({ signal }) => procedures(clinic.id, signal),
  });
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {clinic.name}
      </Title>
      {(isPatient || section !== 'book') && <Sections clinicId={clinic.id} shown={section} />}
      {query.isPending && section === 'book' ? (
        <Opening />
      ) : (
        <Answered query={query}>
          {({ items }) => (
            <Suspense fallback={<Loader aria-label={t('common.loading')} role="status" />}>
              <Section clinic={clinic} procedures={items} today={today} section={section} />
            </Suspense>
          )}
        </Answered>
      )}
    </Stack>
  );
}

interface SectionProps {
  clinic: Clinic;
  procedures: Procedure[];
  today: string;
  section: BookSection;
}

function Section({ clinic, procedures, today, section }: SectionProps) {
  switch (section) {
    case 'book':
      return <BookingJourney clinic={clinic} procedures={procedures} today={today} />;
    case 'appointments':
      return <AppointmentsPage clinicId={clinic.id} procedures={procedures} today={today} />;
    case 'papers':
      return <PapersPage clinicId={clinic.id} procedures={procedures} />;
  }
}

import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as api from '../api/clinics';
import { credential } from '../api/credential';
import type { Clinic } from '../api/types';
import { Answered } from '../app/Answered';
import type { DeskSection } from '../app/route';
import { useToday } from '../book/visitor';
import { BookSection } from './booking/BookSection';
import { CalendarSection } from './calendar/CalendarSection';
import { ClosuresSection } from './closures/ClosuresSection';
import { DeskContext } from './context';
import classes from './desk.module.css';
import { DeskNav } from './DeskNav';
import { FlaggedSection } from './FlaggedSection';
import { NoticeProvider } from './Notice';
import { Palette } from './Palette';
import { RequestsSection } from './RequestsSection';
import { StaffOnly } from './StaffOnly';
import { TodaySection } from './TodaySection';
import { WaitingSection } from './waiting/WaitingSection';

const AT_THE_DESK = new Set(['reception', 'clinician', 'administrator']);

interface Props {
  clinicId: string;
  section: DeskSection;
}

export function DeskPage({ clinicId, section }: Props) {
  const query = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => api.clinic(clinicId, signal) });
  return <Answered query={query}>{(clinic) => <Access clinic={clinic} section={section} />}</Answered>;
}

/** The desk is for those who work at this clinic; the services see to it, the page says it. */
function Access({ clinic, section }: { clinic: Clinic; section: DeskSection }) {
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const me = useQuery({ queryKey: ['me', token], queryFn: ({ signal }) => api.me(signal) });
  return (
    <Answered query={me}>
      {({ role, clinics }) =>
        AT_THE_DESK.has(role) && clinics.includes(clinic.id) ? (
          <Known clinic={clinic} role={role}>
            <Frame clinic={clinic} section={section} />
          </Known>
        ) : (
          <StaffOnly clinic={clinic.name} />
        )
      }
    </Answered>
  );
}

function Known({ clinic, role, children }: { clinic: Clinic; role: string; children: ReactNode }) {
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
          {(staff) => (
            <DeskContext value={{ clinic, today, role, procedures: offered.items, practitioners: staff.items }}>
              <NoticeProvider>{children}</NoticeProvider>
            </DeskContext>
          )}
        </Answered>
      )}
    </Answered>
  );
}

function Frame({ clinic, section }: { clinic: Clinic; section: DeskSection }) {
  const { t } = useTranslation('desk');
  return (
    <div className={classes.frame}>
      <div className={classes.side}>
        <Stack gap={2} className={classes.clinic}>
          <span className={classes.clinicName}>{clinic.name}</span>
        </Stack>
        <DeskNav clinicId={clinic.id} section={section} />
        <Palette />
      </div>
      <section className={classes.section} aria-labelledby="section-title">
        <Group justify="space-between" mb="sm">
          <Title order={1} size="h2" id="section-title">
            {t(`nav.${section}`)}
          </Title>
        </Group>
        <Section section={section} />
      </section>
    </div>
  );
}

function Section({ section }: { section: DeskSection }) {
  switch (section) {
    case 'calendar':
      return <CalendarSection />;
    case 'today':
      return <TodaySection />;
    case 'book':
      return <BookSection />;
    case 'requests':
      return <RequestsSection />;
    case 'flagged':
      return <FlaggedSection />;
    case 'waiting':
      return <WaitingSection />;
    case 'closures':
      return <ClosuresSection />;
  }
}

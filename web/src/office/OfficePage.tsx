import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import * as api from '../api/clinics';
import { credential } from '../api/credential';
import type { Clinic } from '../api/types';
import { Answered } from '../app/Answered';
import { follow } from '../app/navigation';
import { officePath, officeSections, type OfficeSection } from '../app/route';
import { useToday } from '../book/visitor';
import classes from '../desk/desk.module.css';
import { NoticeProvider } from '../desk/Notice';
import { ChainSection } from './ChainSection';
import { OfficeContext, useOffice } from './context';
import { ExportsSection } from './ExportsSection';
import { InvoicesSection } from './invoices/InvoicesSection';
import { PricesSection } from './PricesSection';
import { ReportsSection } from './reports/ReportsSection';
import { UnpricedSection } from './UnpricedSection';

const IN_THE_OFFICE = new Set(['accountant', 'auditor', 'administrator']);

interface Props {
  clinicId: string;
  section: OfficeSection;
}

export function OfficePage({ clinicId, section }: Props) {
  const query = useQuery({ queryKey: ['clinic', clinicId], queryFn: ({ signal }) => api.clinic(clinicId, signal) });
  return <Answered query={query}>{(clinic) => <Access clinic={clinic} section={section} />}</Answered>;
}

/** The office is for those who keep this clinic's books; the services see to it, the page says it. */
function Access({ clinic, section }: { clinic: Clinic; section: OfficeSection }) {
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const me = useQuery({ queryKey: ['me', token], queryFn: ({ signal }) => api.me(signal) });
  return (
    <Answered query={me}>
      {({ role, clinics }) =>
        IN_THE_OFFICE.has(role) && clinics.includes(clinic.id) ? (
          <Known clinic={clinic} section={section} mayChange={role !== 'auditor'} />
        ) : (
          <OfficeOnly clinic={clinic.name} />
        )
      }
    </Answered>
  );
}

function Known({ clinic, section, mayChange }: { clinic: Clinic; section: OfficeSection; mayChange: boolean }) {
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
      {({ items }) => (
        <OfficeContext
          value={{ clinic, today, mayChange, procedures: items, practitioners: practitioners.data?.items ?? [] }}
        >
          <NoticeProvider>
            <Frame section={section} />
          </NoticeProvider>
        </OfficeContext>
      )}
    </Answered>
  );
}

function Frame({ section }: { section: OfficeSection }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  return (
    <div className={classes.frame}>
      <div className={classes.side}>
        <span className={classes.clinicName}>{clinic.name}</span>
        <nav aria-label={t('nav.label')}>
          <ul className={classes.nav}>
            {officeSections.map((each) => (
              <li key={each}>
                <a
                  className={classes.link}
                  href={officePath(clinic.id, each)}
                  aria-current={each === section ? 'page' : undefined}
                  onClick={(event) => {
                    follow(event, officePath(clinic.id, each));
                  }}
                >
                  {t(`nav.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <section className={classes.section} aria-labelledby="section-title">
        <Title order={1} size="h2" id="section-title" mb="sm">
          {t(`nav.${section}`)}
        </Title>
        <Section section={section} />
      </section>
    </div>
  );
}

function Section({ section }: { section: OfficeSection }) {
  switch (section) {
    case 'invoices':
      return <InvoicesSection />;
    case 'unpriced':
      return <UnpricedSection />;
    case 'reports':
      return <ReportsSection />;
    case 'exports':
      return <ExportsSection />;
    case 'prices':
      return <PricesSection />;
    case 'chain':
      return <ChainSection />;
  }
}

function OfficeOnly({ clinic }: { clinic: string }) {
  const { t } = useTranslation('office');
  return (
    <Stack className={classes.card} maw={520} mx="auto" mt="xl" role="status">
      <Title order={1} size="h2">
        {t('only.title')}
      </Title>
      <Text>{t('only.text', { clinic })}</Text>
      <Text>
        <Anchor href="/">{t('only.home')}</Anchor>
      </Text>
    </Stack>
  );
}

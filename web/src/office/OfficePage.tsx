import { useTranslation } from 'react-i18next';
import { officePath, type OfficeSection } from '../app/route';
import { Admitted } from '../staff/Admitted';
import { Closed, Frame } from '../staff/Frame';
import { NoticeProvider } from '../staff/Notice';
import { AccountsSection } from './accounts/AccountsSection';
import { AuditSection } from './audit/AuditSection';
import { ChainSection } from './ChainSection';
import { OfficeContext, useOffice } from './context';
import { ExportsSection } from './ExportsSection';
import { InvoicesSection } from './invoices/InvoicesSection';
import { PackagesSection } from './packages/PackagesSection';
import { PricesSection } from './prices/PricesSection';
import { ProtocolsSection } from './protocols/ProtocolsSection';
import { ReportsSection } from './reports/ReportsSection';
import { sectionsOf } from './sections';
import { UnpricedSection } from './UnpricedSection';

const IN_THE_OFFICE = new Set(['accountant', 'auditor', 'administrator', 'clinician']);

interface Props {
  clinicId: string;
  section: OfficeSection | undefined;
}

export function OfficePage({ clinicId, section }: Props) {
  const { t } = useTranslation('office');
  return (
    <Admitted
      clinicId={clinicId}
      roles={IN_THE_OFFICE}
      otherwise={({ name }) => (
        <Closed title={t('only.title')} text={t('only.text', { clinic: name })} home={t('only.home')} />
      )}
    >
      {(premises) => (
        <OfficeContext value={{ ...premises, mayChange: premises.role !== 'auditor' }}>
          <NoticeProvider>
            <Parts section={section} />
          </NoticeProvider>
        </OfficeContext>
      )}
    </Admitted>
  );
}

/** Each role has parts of its own; the first of them has the short address. */
function Parts({ section }: Pick<Props, 'section'>) {
  const { t } = useTranslation('office');
  const { clinic, role } = useOffice();
  const sections = sectionsOf(role);
  const shown = sections.find((each) => each === section) ?? (section ? undefined : sections[0]);
  const links = sections.map((each) => ({
    href: officePath(clinic.id, each),
    label: t(`nav.${each}`),
    isCurrent: each === shown,
  }));
  return (
    <Frame
      clinic={clinic.name}
      label={t('nav.label')}
      links={links}
      title={shown ? t(`nav.${shown}`) : t('problems.forbidden.title')}
    >
      {shown ? <Section section={shown} /> : t('problems.forbidden.next')}
    </Frame>
  );
}

function Section({ section }: { section: OfficeSection }) {
  switch (section) {
    case 'invoices':
      return <InvoicesSection />;
    case 'unpriced':
      return <UnpricedSection />;
    case 'packages':
      return <PackagesSection />;
    case 'reports':
      return <ReportsSection />;
    case 'exports':
      return <ExportsSection />;
    case 'prices':
      return <PricesSection />;
    case 'protocols':
      return <ProtocolsSection />;
    case 'accounts':
      return <AccountsSection />;
    case 'audit':
      return <AuditSection />;
    case 'chain':
      return <ChainSection />;
  }
}

import { useTranslation } from 'react-i18next';
import { deskPath, deskSections, type DeskSection } from '../app/route';
import { Admitted } from '../staff/Admitted';
import { Closed, Frame } from '../staff/Frame';
import { NoticeProvider } from '../staff/Notice';
import { BookSection } from './booking/BookSection';
import { CalendarSection } from './calendar/CalendarSection';
import { ClosuresSection } from './closures/ClosuresSection';
import { DeskContext, useDesk } from './context';
import { Count } from './Count';
import { FeedsSection } from './feeds/FeedsSection';
import { FlaggedSection } from './FlaggedSection';
import { Icon } from './Icon';
import { LiveSign } from './LiveSign';
import { Palette } from './Palette';
import { RequestsSection } from './RequestsSection';
import { TodaySection } from './TodaySection';
import { useCounts } from './useCounts';
import { WaitingSection } from './waiting/WaitingSection';

const AT_THE_DESK = new Set(['reception', 'therapist', 'clinician', 'administrator']);

interface Props {
  clinicId: string;
  section: DeskSection;
}

export function DeskPage({ clinicId, section }: Props) {
  const { t } = useTranslation('desk');
  return (
    <Admitted
      clinicId={clinicId}
      roles={AT_THE_DESK}
      otherwise={({ name }) => (
        <Closed title={t('staffOnly.title')} text={t('staffOnly.text', { clinic: name })} home={t('staffOnly.home')} />
      )}
    >
      {(premises) => (
        <DeskContext value={premises}>
          <NoticeProvider>
            <Desk section={section} />
          </NoticeProvider>
        </DeskContext>
      )}
    </Admitted>
  );
}

function Desk({ section }: { section: DeskSection }) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const counts = useCounts(clinic.id);
  const links = deskSections.map((each) => ({
    href: deskPath(clinic.id, each),
    label: t(`nav.${each}`),
    isCurrent: each === section,
    icon: <Icon name={each} />,
    count: <Count of={counts[each] ?? 0} />,
  }));
  return (
    <Frame
      clinic={clinic.name}
      label={t('nav.label')}
      links={links}
      title={t(`nav.${section}`)}
      aside={
        <>
          <Palette />
          <LiveSign />
        </>
      }
    >
      <Section section={section} />
    </Frame>
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
    case 'feeds':
      return <FeedsSection />;
  }
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flagged, wishes } from '../api/desk';
import { follow } from '../app/navigation';
import { deskPath, deskSections, type DeskSection } from '../app/route';
import { live } from './context';
import classes from './desk.module.css';
import { Icon } from './Icon';
import { useRequests } from './useRequests';

interface Props {
  clinicId: string;
  section: DeskSection;
}

export function DeskNav({ clinicId, section }: Props) {
  const { t } = useTranslation('desk');
  const counts = useCounts(clinicId);
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={classes.nav}>
        {deskSections.map((each) => (
          <li key={each}>
            <a
              className={classes.link}
              href={deskPath(clinicId, each)}
              aria-current={each === section ? 'page' : undefined}
              onClick={(event) => {
                follow(event, deskPath(clinicId, each));
              }}
            >
              <Icon name={each} />
              {t(`nav.${each}`)}
              {(counts[each] ?? 0) > 0 && (
                <span className={classes.count}>
                  <span aria-hidden="true">{counts[each]}</span>
                  <span className="unseen">{t('nav.count', { count: counts[each] ?? 0 })}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const SLOWLY = { ...live, refetchInterval: 15_000 };

/** How many wait to be seen to, where somebody has to. */
function useCounts(clinicId: string): Partial<Record<DeskSection, number>> {
  const requests = useRequests();
  const unfit = useQuery({
    queryKey: ['desk', clinicId, 'flagged', 'first'],
    queryFn: ({ signal }) => flagged(clinicId, '', false, signal),
    ...SLOWLY,
  });
  const waiting = useQuery({
    queryKey: ['desk', clinicId, 'wishes', 'first'],
    queryFn: ({ signal }) => wishes(clinicId, '', signal),
    ...SLOWLY,
  });
  return {
    requests: requests.data?.items.length ?? 0,
    flagged: unfit.data?.items.length ?? 0,
    waiting: waiting.data?.items.filter(({ offer }) => offer).length ?? 0,
  };
}

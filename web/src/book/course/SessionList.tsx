import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { practitioners } from '../../api/clinics';
import type { PlannedSession } from '../../api/courseTypes';
import { clockOf, dayOf, shortDay } from '../dates';
import classes from './course.module.css';

interface Props {
  clinicId: string;
  sessions: PlannedSession[];
  /** Those that are not as they were are marked. */
  isCompared?: boolean;
}

export function useNames(clinicId: string): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['practitioners', clinicId],
    queryFn: ({ signal }) => practitioners(clinicId, signal),
  });
  return (id) => data?.items.find((each) => each.id === id)?.name ?? '…';
}

/** The sessions of a plan, one a line. */
export function SessionList({ clinicId, sessions, isCompared = false }: Props) {
  const { t, i18n } = useTranslation('course');
  const nameOf = useNames(clinicId);
  return (
    <ol className={classes.sessions}>
      {sessions.map(({ startsAt, practitionerId, verdict, kept }) => (
        <li key={startsAt} data-changed={isCompared && !kept}>
          <strong>
            {shortDay(dayOf(startsAt), i18n.language)}, {clockOf(startsAt)}
          </strong>{' '}
          {nameOf(practitionerId)}
          {verdict.verdict === 'advice' && <span className={classes.mark}>{t('choice.withAdvice')}</span>}
          {isCompared && (kept ? ` · ${t('changed.kept')}` : <span className={classes.mark}>{t('changed.new')}</span>)}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import type { Appointment, Procedure } from '../api/types';
import { clockOf, dayOf, longDay } from './dates';
import { browserZone, ownTime } from './ownTime';
import classes from './session.module.css';
import { nameOf } from './treatments';

type Session = Pick<Appointment, 'treatment' | 'startsAt'> & Partial<Appointment>;

/** A session in full: when first, as that is what is looked for. */
export function SessionFacts({ session, procedures }: { session: Session; procedures: Procedure[] }) {
  const { t, i18n } = useTranslation();
  const day = longDay(dayOf(session.startsAt), i18n.language);
  const from = clockOf(session.startsAt);
  const own = ownTime(session.startsAt, browserZone(), i18n.language);
  const facts: [string, string | undefined][] = [
    [t('summary.treatment'), nameOf(session.treatment, procedures)],
    [t('summary.with'), session.practitioner?.name],
    [t('summary.room'), session.room?.name],
  ];
  return (
    <div className={classes.session}>
      <p className={`${classes.day ?? ''} capital`}>{day}</p>
      <p className={classes.clock}>
        {session.endsAt ? t('summary.fromTo', { from, to: clockOf(session.endsAt) }) : from}
      </p>
      {own && <p className={classes.own}>{t('summary.ownTime', { time: own })}</p>}
      <dl>
        {facts
          .filter(([, fact]) => fact)
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

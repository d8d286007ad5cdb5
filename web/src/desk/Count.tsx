import { useTranslation } from 'react-i18next';
import classes from '../staff/staff.module.css';

/** How many there are to see to; nothing for none. */
export function Count({ of }: { of: number }) {
  const { t } = useTranslation('desk');
  return of > 0 ? (
    <span className={classes.count}>
      <span aria-hidden="true">{of}</span>
      <span className="unseen">{t('nav.count', { count: of })}</span>
    </span>
  ) : null;
}

import { useTranslation } from 'react-i18next';
import classes from '../staff/staff.module.css';
import { useDesk } from './context';
import { useLive } from './useLive';

/** Whether what others do is seen at once, or only after some seconds. */
export function LiveSign() {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const isLive = useLive(clinic.id);
  return (
    <p className={classes.live} data-live={isLive}>
      {isLive ? t('live.on') : t('live.off')}
    </p>
  );
}

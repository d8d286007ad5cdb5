import { useTranslation } from 'react-i18next';
import type { InvoiceState } from '../../api/papers';
import classes from '../../book/papers/papers.module.css';

export function StateMark({ state }: { state: InvoiceState }) {
  const { t } = useTranslation('papers');
  return (
    <span className={classes.state} data-state={state}>
      {t(`invoice.states.${state}`)}
    </span>
  );
}

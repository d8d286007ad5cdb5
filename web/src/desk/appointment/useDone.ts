import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../staff/Notice';
import type { DeskAction } from './actions';

/** What follows when something was done with an appointment: it is said, and everything is read again. */
export function useDone(
  action: DeskAction,
  { clinicId, name, onClose }: { clinicId: string; name: string; onClose: () => void },
) {
  const { t } = useTranslation('desk');
  const say = useNotice();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['desk', clinicId] });
    say({ text: t(`done.${action}`, { name }) });
    onClose();
  };
}

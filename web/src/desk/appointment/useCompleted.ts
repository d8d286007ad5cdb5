import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskAppointment } from '../../api/deskTypes';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { clockOf, dayOf, shortDay } from '../../book/dates';
import { useNotice } from '../../staff/Notice';

interface Props {
  clinicId: string;
  name: string;
  onClose: () => void;
}

/** What follows when a session is over: it is said, with when she should come again, and one click books that. */
export function useCompleted({ clinicId, name, onClose }: Props) {
  const { t, i18n } = useTranslation('desk');
  const say = useNotice();
  const queries = useQueryClient();
  return ({ patientId, nextSuggested }: DeskAppointment) => {
    void queries.invalidateQueries({ queryKey: ['desk', clinicId] });
    onClose();
    const at = nextSuggested?.appointmentId ? undefined : nextSuggested?.times[0];
    say({
      text: t('done.complete', { name }),
      ...(at && {
        action: {
          label: t('complete.bookNext', { day: shortDay(dayOf(at), i18n.language), time: clockOf(at) }),
          run: () => {
            navigate(`${deskPath(clinicId, 'book')}?${new URLSearchParams({ patient: patientId, at }).toString()}`);
          },
        },
      }),
    });
  };
}

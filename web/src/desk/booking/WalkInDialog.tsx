import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questions } from '../../api/clinics';
import { openQuestions, walkIn } from '../../api/desk';
import type { CheckItem, Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { Answered } from '../../app/Answered';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { clockOf } from '../../book/dates';
import { useNotice } from '../../staff/Notice';
import { ActionFrame } from '../appointment/ActionFrame';
import { CheckForm } from '../appointment/CheckForm';
import { useDesk } from '../context';

interface Props {
  patient: Patient;
  treatment: Treatment;
  practitionerId: string;
  onChooseTime: (startsAt: string) => void;
  onClose: () => void;
}

/** She stands at the desk without an appointment: asked and examined like everybody, then the next time of today is hers. */
export function WalkInDialog({ patient, treatment, practitionerId, onChooseTime, onClose }: Props) {
  const { t } = useTranslation('desk');
  const { clinic, role } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const name = `${patient.givenName} ${patient.familyName}`;
  const sheet = useQuery({
    queryKey: ['desk', clinic.id, 'walk-in', patient.id, treatment],
    queryFn: async ({ signal }): Promise<CheckItem[]> => {
      const [all, open] = await Promise.all([
        questions(clinic.id, treatment, false, signal),
        openQuestions(clinic.id, treatment, patient.id, signal),
      ]);
      const due = new Set(open.items.map(({ code }) => code));
      return all.items.map((question) => ({ question, due: due.has(question.code) }));
    },
    staleTime: 'static',
    gcTime: 0,
  });
  if (!sheet.data) {
    return (
      <ActionFrame
        action="walk-in"
        name={name}
        mutation={{ error: null, isPending: false, reset: () => undefined }}
        isReady={false}
        onSubmit={() => undefined}
        onClose={onClose}
      >
        <Answered query={sheet}>{() => null}</Answered>
      </ActionFrame>
    );
  }
  return (
    <CheckForm
      action="walk-in"
      name={name}
      isClinician={role === 'clinician'}
      items={sheet.data}
      send={(check, key) =>
        walkIn(
          clinic.id,
          { ...check, patientId: patient.id, treatment, ...(practitionerId && { practitionerId }) },
          key,
        )
      }
      onDone={({ startsAt, practitioner, room }) => {
        void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
        onClose();
        navigate(deskPath(clinic.id, 'today'));
        say({
          text: t('done.walk-in', { name, time: clockOf(startsAt), practitioner: practitioner.name, room: room.name }),
        });
      }}
      onChooseTime={(startsAt) => {
        onClose();
        onChooseTime(startsAt);
      }}
      onClose={onClose}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { checkIn, checkSheet } from '../../api/desk';
import { Answered } from '../../app/Answered';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { CheckForm } from './CheckForm';
import { useDone } from './useDone';

/** The double-check: what the patient says before she is treated, and what her skin shows. */
export function CheckInDialog(props: ActionProps) {
  const { clinicId, appointment, isClinician, name, onClose } = props;
  const done = useDone('check-in', props);
  const sheet = useQuery({
    queryKey: ['desk', clinicId, 'check-sheet', appointment.id],
    queryFn: ({ signal }) => checkSheet(clinicId, appointment.id, signal),
    staleTime: 'static',
    gcTime: 0,
  });
  if (!sheet.data) {
    return (
      <ActionFrame
        {...props}
        action="check-in"
        mutation={{ error: null, isPending: false, reset: () => undefined }}
        isReady={false}
        onSubmit={() => undefined}
      >
        <Answered query={sheet}>{() => null}</Answered>
      </ActionFrame>
    );
  }
  return (
    <CheckForm
      action="check-in"
      appointment={appointment}
      name={name}
      isClinician={isClinician}
      items={sheet.data.questions}
      send={(check, key) => checkIn(clinicId, appointment.id, check, key)}
      onDone={done}
      onClose={onClose}
    />
  );
}

import type { DeskAppointment } from '../../api/deskTypes';
import type { DeskAction } from './actions';
import { CancelDialog } from './CancelDialog';
import { CheckInDialog } from './CheckInDialog';
import { CompleteDialog } from './CompleteDialog';
import { ConfirmDialog } from './ConfirmDialog';
import { CorrectDialog } from './CorrectDialog';
import { NoShowDialog } from './NoShowDialog';
import { StartDialog } from './StartDialog';

export interface ActionProps {
  clinicId: string;
  isClinician: boolean;
  appointment: DeskAppointment;
  /** The patient's. */
  name: string;
  onClose: () => void;
}

export function ActionDialog({ action, ...props }: ActionProps & { action: DeskAction }) {
  switch (action) {
    case 'check-in':
      return <CheckInDialog {...props} />;
    case 'start':
      return <StartDialog {...props} />;
    case 'complete':
      return <CompleteDialog {...props} />;
    case 'confirm':
      return <ConfirmDialog {...props} />;
    case 'no-show':
      return <NoShowDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'move':
      return null;
  }
}

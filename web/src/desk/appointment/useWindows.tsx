import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { MoveDialog, type MoveStart } from '../calendar/MoveDialog';
import { useDesk } from '../context';
import { AppointmentDrawer } from './AppointmentDrawer';

interface Windows {
  open: (appointment: string) => void;
  move: (start: MoveStart) => void;
  /** To be drawn where it is used. */
  windows: ReactNode;
}

/** The windows in which an appointment is looked at and moved, one at a time. */
export function useWindows(): Windows {
  const { clinic } = useDesk();
  const queries = useQueryClient();
  const [opened, open] = useState<string>();
  const [start, move] = useState<MoveStart>();
  const windows = (
    <>
      {opened && (
        <AppointmentDrawer
          id={opened}
          onClose={() => {
            open(undefined);
          }}
          onMove={(moved, startsAt) => {
            open(undefined);
            move({ moved, ...(startsAt && { wanted: { startsAt } }) });
          }}
        />
      )}
      {start && (
        <MoveDialog
          {...start}
          onClose={() => {
            move(undefined);
            void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
          }}
        />
      )}
    </>
  );
  return { open, move, windows };
}

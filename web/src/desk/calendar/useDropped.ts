import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { move, type MoveWish } from '../../api/desk';
import { ProblemError } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { clockOf, dayOf, shortDay } from '../../book/dates';
import { useDesk } from '../context';
import { useNotice } from '../../staff/Notice';
import { withOffset } from '../wallTime';
import type { Candidate } from './DeskCalendar';
import type { PendingMove } from './events';
import type { MoveStart } from './MoveDialog';
import type { Finding } from './moving';
import type { Movable } from './useMoveTimes';

export interface Dropped {
  candidate: Candidate;
  moved: Movable;
  finding: Finding;
  isByPractitioner: boolean;
  takeBack: () => void;
}

interface Sent {
  moved: Movable;
  wish: MoveWish;
}

/**
 * What becomes of an appointment that was dropped somewhere. What is known to be possible is sent at once; everything else, and
 * whatever the service then refuses, goes back to its place and opens the dialogue with the wish and the reasons in it.
 *
 * @param onTrouble nothing that was wished is lost
 */
export function useDropped(onTrouble: (start: MoveStart) => void) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [pending, setPending] = useState<PendingMove>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
  const action = useAction(({ moved, wish }: Sent, key) => move(clinic.id, moved.id, wish, key));

  const send = (sent: Sent, takeBack: () => void, isUndone = false) => {
    const { moved } = sent;
    action.mutate(sent, {
      onSuccess: ({ startsAt, version }) => {
        const day = shortDay(dayOf(startsAt), i18n.language);
        const back: Sent = {
          moved: { ...moved, startsAt, version },
          wish: {
            startsAt: moved.startsAt,
            version,
            adviceConfirmed: true,
            ...(moved.practitionerId && { practitionerId: moved.practitionerId }),
          },
        };
        say({
          text: t('move.done', { name: moved.patient.name, day, time: clockOf(startsAt) }),
          ...(!isUndone && {
            action: {
              label: t('move.undo'),
              run: () => {
                send(back, () => undefined, true);
              },
            },
          }),
        });
      },
      onError: (error) => {
        takeBack();
        onTrouble({ moved, wanted: sent.wish, ...(error instanceof ProblemError && { problem: error }) });
      },
      onSettled: () => {
        void refresh().then(() => {
          setPending(undefined);
        });
      },
    });
  };

  const drop = ({ candidate, moved, finding, isByPractitioner, takeBack }: Dropped) => {
    const { minutes, from, to, wall } = candidate;
    if (!isByPractitioner && from !== to) {
      takeBack();
      say({ text: t('move.chosenByService') });
      return;
    }
    if (minutes === 0 && from === to) {
      return;
    }
    const wish: MoveWish = {
      startsAt: withOffset(wall, clinic.timeZone),
      version: moved.version,
      ...(isByPractitioner && { practitionerId: to }),
    };
    if (finding.kind === 'free' || finding.kind === 'unknown') {
      setPending({ id: moved.id, wall, from, to });
      send({ moved, wish }, takeBack);
    } else {
      takeBack();
      onTrouble({ moved, wanted: wish });
    }
  };
  return { drop, pending };
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../api/problem';
import type { Treatment } from '../../api/types';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { DeskProblem } from '../DeskProblem';
import type { DeskAction } from './actions';

interface Props {
  action: DeskAction | 'walk-in';
  /** Absent where there is none yet: somebody stands at the desk without one. */
  appointment?: { startsAt: string; patientId: string; treatment: Treatment };
  name: string;
  mutation: Pick<UseMutationResult<unknown, ProblemError>, 'error' | 'isPending' | 'reset'>;
  isReady?: boolean;
  /** Takes one of the times that a refusal proposes. */
  onChooseTime?: (startsAt: string) => void;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The frame of everything that is done with an appointment: whose it is, what was refused and why, and the way back. */
export function ActionFrame({
  action,
  appointment,
  name,
  mutation,
  isReady = true,
  onChooseTime,
  onSubmit,
  onClose,
  children,
}: Props) {
  const { t, i18n } = useTranslation('desk');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${t(`actions.${action}`)}: ${name}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          {appointment && (
            <Text c="dimmed">
              {`${longDay(dayOf(appointment.startsAt), i18n.language)}, ${clockOf(appointment.startsAt)}`}
            </Text>
          )}
          {children}
          {mutation.error && (
            <DeskProblem
              error={mutation.error}
              onRetry={onSubmit}
              {...(onChooseTime && { onChooseTime })}
              {...(appointment && {
                ask: {
                  patientId: appointment.patientId,
                  treatment: appointment.treatment,
                  onAnswered: mutation.reset,
                },
              })}
            />
          )}
          <Group>
            <Button type="submit" loading={mutation.isPending} disabled={!isReady}>
              {t(`actions.${action}`)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

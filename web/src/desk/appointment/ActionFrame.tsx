import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAppointment } from '../../api/deskTypes';
import type { ProblemError } from '../../api/problem';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { DeskProblem } from '../DeskProblem';
import type { DeskAction } from './actions';

interface Props {
  action: DeskAction;
  appointment: DeskAppointment;
  name: string;
  mutation: Pick<UseMutationResult<unknown, ProblemError>, 'error' | 'isPending'>;
  isReady?: boolean;
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
  onSubmit,
  onClose,
  children,
}: Props) {
  const { t, i18n } = useTranslation('desk');
  const { startsAt } = appointment;
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
          <Text c="dimmed">{`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}</Text>
          {children}
          {mutation.error && <DeskProblem error={mutation.error} onRetry={onSubmit} />}
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

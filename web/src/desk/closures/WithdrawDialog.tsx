import { Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawEntry } from '../../api/desk';
import type { Entry } from '../../api/deskTypes';
import { useAction } from '../../api/useAction';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import { useNotice } from '../../staff/Notice';

/** Takes back a change of hours; also without it, appointments could be left outside the hours, and are named first. */
export function WithdrawDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [isAcknowledged, acknowledge] = useState(false);
  const action = useAction(
    (acknowledged: string[], key) => withdrawEntry(clinic.id, entry.id, acknowledged, key),
    () => {
      say({ text: t('closures.withdrawn') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
      onClose();
    },
  );
  const hits = action.error?.problem.appointments ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('closures.withdraw')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text>{t('closures.withdrawText', { kind: t(`closures.kinds.${entry.kind}`) })}</Text>
        {action.error && <DeskProblem error={action.error} />}
        {hits.length > 0 && (
          <>
            <List>
              {hits.map(({ id, startsAt }) => (
                <List.Item key={id}>{`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}</List.Item>
              ))}
            </List>
            <Checkbox
              label={t('closures.acknowledge')}
              checked={isAcknowledged}
              onChange={(event) => {
                acknowledge(event.currentTarget.checked);
              }}
            />
          </>
        )}
        <Group>
          <Button
            loading={action.isPending}
            disabled={hits.length > 0 && !isAcknowledged}
            onClick={() => {
              action.mutate(isAcknowledged ? hits.map(({ id }) => id) : []);
            }}
          >
            {t('closures.withdraw')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

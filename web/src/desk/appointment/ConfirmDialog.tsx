import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../api/clinics';
import { useAction } from '../../api/useAction';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { useDone } from './useDone';

/** For a patient who has reflected and says yes. */
export function ConfirmDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment } = props;
  const [isRead, setRead] = useState(false);
  const mutation = useAction(
    (adviceConfirmed: boolean, key) => confirm(clinicId, appointment.id, adviceConfirmed, key),
    useDone('confirm', props),
  );
  return (
    <ActionFrame
      {...props}
      action="confirm"
      mutation={mutation}
      onSubmit={() => {
        mutation.mutate(isRead);
      }}
    >
      <Text>{t('confirm.text')}</Text>
      {mutation.error?.problem.code === 'advice-not-confirmed' && (
        <Checkbox
          label={t('common.adviceRead')}
          checked={isRead}
          onChange={(event) => {
            setRead(event.currentTarget.checked);
          }}
        />
      )}
    </ActionFrame>
  );
}

import { Checkbox, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelFor } from '../../api/desk';
import { useAction } from '../../api/useAction';
import { useDesk, useNow } from '../context';
import { minutesBetween, wallOf } from '../wallTime';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { FeeText } from './FeeText';
import { useDone } from './useDone';

export function CancelDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment } = props;
  const { bookingPolicy } = useDesk().clinic;
  const now = useNow();
  const [reason, setReason] = useState('');
  const [byClinic, setByClinic] = useState(false);
  const mutation = useAction(
    (body: { reason: string; byClinic: boolean }, key) => cancelFor(clinicId, appointment.id, body, key),
    useDone('cancel', props),
  );
  const isLate = minutesBetween(now, wallOf(appointment.startsAt)) < bookingPolicy.lateCancellationMinutes;
  return (
    <ActionFrame
      {...props}
      action="cancel"
      mutation={mutation}
      onSubmit={() => {
        mutation.mutate({ reason, byClinic });
      }}
    >
      {isLate && !byClinic && (
        <>
          <Text>{t('cancel.late', { count: bookingPolicy.lateCancellationMinutes / 60 })}</Text>
          <FeeText of="lateCancellation" />
        </>
      )}
      <Checkbox
        label={t('cancel.byClinic')}
        description={t('cancel.byClinicHint')}
        checked={byClinic}
        onChange={(event) => {
          setByClinic(event.currentTarget.checked);
        }}
      />
      <Textarea
        label={t('cancel.reason')}
        maxLength={500}
        autosize
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ActionFrame>
  );
}

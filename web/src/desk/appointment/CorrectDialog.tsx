import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correct } from '../../api/desk';
import { useAction } from '../../api/useAction';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { useDone } from './useDone';

/** Puts right what was noted by mistake. */
export function CorrectDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment } = props;
  const [reason, setReason] = useState('');
  const mutation = useAction(
    (words: string, key) => correct(clinicId, appointment.id, words, key),
    useDone('correct', props),
  );
  return (
    <ActionFrame
      {...props}
      action="correct"
      mutation={mutation}
      onSubmit={() => {
        mutation.mutate(reason);
      }}
    >
      <Textarea
        label={t('correct.reason')}
        description={t('common.reasonLength')}
        required
        minLength={20}
        maxLength={2000}
        autosize
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ActionFrame>
  );
}

import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelInvoice, cancellationReasons, type NewCancellation } from '../../api/corrections';
import type { InvoiceDetail } from '../../api/office';
import { useOffice } from '../context';
import { errorsAt, RecordForm, useRecord } from '../RecordForm';

/** Cancels the record of an invoice that should never have been issued: nothing was done for it. */
export function CancelForm({ invoice, onDone }: { invoice: InvoiceDetail; onDone: () => void }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [reason, setReason] = useState<NewCancellation['reason']>('nothing-rendered');
  const [note, setNote] = useState('');
  const action = useRecord(
    (wish: NewCancellation, key) => cancelInvoice(clinic.id, invoice.id, wish, key),
    () => t('cancellation.done', { number: invoice.number }),
    onDone,
  );
  const at = errorsAt(action.error, { note: t('field.text', { most: 500 }) });
  return (
    <RecordForm
      title={t('cancellation.title')}
      save={t('cancellation.save')}
      leave={t('cancellation.leave')}
      action={action}
      told={at}
      isReady={note.trim() !== ''}
      onSubmit={() => {
        action.mutate({ reason, note: note.trim() });
      }}
      onCancel={onDone}
    >
      <Text size="sm">{t('cancellation.text')}</Text>
      <NativeSelect
        label={t('cancellation.reason')}
        value={reason}
        data={cancellationReasons.map((value) => ({ value, label: t(`cancellation.reasons.${value}`) }))}
        onChange={(event) => {
          setReason(event.currentTarget.value as NewCancellation['reason']);
        }}
      />
      <Textarea
        label={t('cancellation.note')}
        required
        maxLength={500}
        autosize
        value={note}
        error={at.note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
}

import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closePackage, type Closing, type CoursePackage } from '../../api/packages';
import { moneyText } from '../../book/money';
import { useOffice } from '../context';
import { errorsAt, RecordForm, useRecord } from '../RecordForm';

interface Props {
  sold: CoursePackage;
  how: Closing;
  onDone: () => void;
}

/** Gives back what was not used of a package, or keeps it where it has expired; either is written down with its reason. */
export function CloseForm({ sold, how, onDone }: Props) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const [reason, setReason] = useState('');
  const action = useRecord(
    (because: string, key) => closePackage(clinic.id, sold.id, how, because, key),
    () => t(`packages.${how}.done`, { number: sold.invoiceNumber }),
    onDone,
  );
  const at = errorsAt(action.error, { reason: t('field.text', { most: 500 }) });
  return (
    <RecordForm
      title={t(`packages.${how}.title`)}
      save={t(`packages.${how}.save`)}
      action={action}
      told={at}
      isReady={reason.trim() !== ''}
      onSubmit={() => {
        action.mutate(reason.trim());
      }}
      onCancel={onDone}
    >
      <Text size="sm">
        {t(`packages.${how}.text`, { amount: moneyText(sold.unused, i18n.language), left: sold.left })}
      </Text>
      <Textarea
        label={t('packages.reason')}
        required
        maxLength={500}
        autosize
        value={reason}
        error={at.reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
}

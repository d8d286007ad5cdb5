import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueFullInvoice, nameRecipient, recipient, type Recipient } from '../../api/corrections';
import type { InvoiceDetail } from '../../api/office';
import { ProblemError } from '../../api/problem';
import { Answered } from '../../app/Answered';
import { useOffice } from '../context';
import { errorsAt, RecordForm, useRecord } from '../RecordForm';

interface Props {
  invoice: InvoiceDetail;
  onDone: () => void;
}

/** A full invoice in the place of a simplified one, which names whom the patient wants it to name. */
export function FullInvoiceForm({ invoice, onDone }: Props) {
  const { clinic } = useOffice();
  const known = useQuery({
    queryKey: ['office', clinic.id, 'recipient', invoice.patientId],
    queryFn: ({ signal }) => recipient(clinic.id, invoice.patientId, signal).catch(nobody(clinic.country)),
  });
  return <Answered query={known}>{(named) => <Fields known={named} invoice={invoice} onDone={onDone} />}</Answered>;
}

/** Whom nobody has named yet: a person of the clinic's country, most likely. */
const nobody = (country: string) => (error: unknown) => {
  if (error instanceof ProblemError && error.problem.code === 'not-found') {
    return { name: '', taxNumber: '', address: '', country, reference: '' };
  }
  throw error;
};

function Fields({ known, invoice, onDone }: Props & { known: Recipient }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [named, setNamed] = useState(known);
  const action = useRecord(
    (wanted: Recipient, key) =>
      nameRecipient(clinic.id, invoice.patientId, wanted, `${key}-recipient`).then(() =>
        issueFullInvoice(clinic.id, invoice.id, key),
      ),
    ({ number }) => t('full.done', { number }),
    onDone,
  );
  const at = errorsAt(action.error, {
    name: t('field.text', { most: 120 }),
    taxNumber: t('full.taxNumberWrong'),
    address: t('field.text', { most: 300 }),
    country: t('full.countryWrong'),
    reference: t('field.text', { most: 100 }),
  });
  const text = (field: keyof Recipient, most: number, isRequired: boolean) => (
    <TextInput
      label={t(`full.${field}`)}
      required={isRequired}
      maxLength={most}
      value={named[field]}
      error={at[field]}
      onChange={(event) => {
        setNamed({ ...named, [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <RecordForm
      title={t('full.title')}
      save={t('full.save')}
      action={action}
      told={at}
      onSubmit={() => {
        action.mutate(named);
      }}
      onCancel={onDone}
    >
      <Text size="sm">{t('full.text', { number: invoice.number })}</Text>
      {text('name', 120, true)}
      {text('address', 300, true)}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('taxNumber', 30, clinic.country === 'ES')}
        {text('country', 2, true)}
      </SimpleGrid>
      {text('reference', 100, false)}
    </RecordForm>
  );
}

import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pay, type InvoiceDetail, type NewPayment } from '../../api/office';
import { moneyText } from '../../book/money';
import { amountText } from '../amounts';
import { useOffice } from '../context';
import { errorsAt, RecordForm, useRecord } from '../RecordForm';

const METHODS = ['card', 'cash', 'transfer'] as const;

/** Money that was received for an invoice. */
export function PayForm({ invoice, onDone }: { invoice: InvoiceDetail; onDone: () => void }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const [method, setMethod] = useState<NewPayment['method']>('card');
  const [till, setTill] = useState('');
  const [amount, setAmount] = useState(invoice.open.amount);
  const [reference, setReference] = useState('');
  const exact = amountText(amount);
  const action = useRecord(
    (payment: NewPayment, key) => pay(clinic.id, payment, key),
    () => t('pay.done', { number: invoice.number }),
    onDone,
  );
  const tooMuch = t('pay.atMost', { amount: moneyText(invoice.open, i18n.language) });
  const at = errorsAt(action.error, {
    till: t('pay.tillWrong'),
    amount: tooMuch,
    'invoices[0]': tooMuch,
    reference: t('field.text', { most: 100 }),
  });
  const submit = () => {
    if (exact) {
      const money = { amount: exact, currency: invoice.open.currency };
      action.mutate({
        patientId: invoice.patientId,
        method,
        ...(method === 'cash' && { till }),
        amount: money,
        reference,
        invoices: [{ invoiceId: invoice.id, amount: money }],
      });
    }
  };
  return (
    <RecordForm
      title={t('pay.title')}
      save={t('pay.save')}
      action={action}
      told={at}
      isReady={exact !== undefined}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('pay.method')}
          value={method}
          data={METHODS.map((value) => ({ value, label: t(`pay.methods.${value}`) }))}
          onChange={(event) => {
            setMethod(event.currentTarget.value as NewPayment['method']);
          }}
        />
        {method === 'cash' && (
          <TextInput
            label={t('pay.till')}
            required
            maxLength={40}
            value={till}
            error={at.till}
            onChange={(event) => {
              setTill(event.currentTarget.value);
            }}
          />
        )}
        <TextInput
          label={t('pay.amount', { currency: invoice.open.currency })}
          required
          inputMode="decimal"
          value={amount}
          error={exact ? (at.amount ?? at['invoices[0]']) : t('pay.amountWrong')}
          onChange={(event) => {
            setAmount(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('pay.reference')}
          maxLength={100}
          value={reference}
          error={at.reference}
          onChange={(event) => {
            setReference(event.currentTarget.value);
          }}
        />
      </SimpleGrid>
    </RecordForm>
  );
}

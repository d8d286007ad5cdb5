import { Checkbox, Fieldset, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { credit, creditReasons, type InvoiceDetail, type NewCreditNote } from '../../api/office';
import { moneyText } from '../../book/money';
import { amountText } from '../amounts';
import { useOffice } from '../context';
import { errorsAt, RecordForm, useRecord } from '../RecordForm';

/** Takes an invoice back, whole or in part: it is never changed. */
export function CreditForm({ invoice, onDone }: { invoice: InvoiceDetail; onDone: () => void }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [reason, setReason] = useState<NewCreditNote['reason']>('taken-back');
  const [note, setNote] = useState('');
  const [isWhole, setWhole] = useState(true);
  const [amounts, setAmounts] = useState<Record<number, string>>({});
  const lines = linesOf(amounts, invoice.open.currency);
  const action = useRecord(
    (wish: NewCreditNote, key) => credit(clinic.id, invoice.id, wish, key),
    ({ number }) => t('credit.done', { number }),
    onDone,
  );
  const at = errorsAt<string>(action.error, {
    note: t('field.text', { most: 500 }),
    ...Object.fromEntries(lines.map((_, index) => [`lines[${index}]`, t('credit.tooMuch')])),
  });
  const tooMuch = new Set(lines.filter((_, index) => at[`lines[${index}]`]).map(({ line }) => line));
  return (
    <RecordForm
      title={t('credit.title')}
      save={t('credit.save')}
      action={action}
      told={at}
      isReady={isWhole || lines.length > 0}
      onSubmit={() => {
        action.mutate({ reason, note, ...(!isWhole && { lines }) });
      }}
      onCancel={onDone}
    >
      <Text size="sm">{t('credit.text')}</Text>
      <NativeSelect
        label={t('credit.reason')}
        value={reason}
        data={creditReasons.map((value) => ({ value, label: t(`credit.reasons.${value}`) }))}
        onChange={(event) => {
          setReason(event.currentTarget.value as NewCreditNote['reason']);
        }}
      />
      <Textarea
        label={t('credit.note')}
        maxLength={500}
        autosize
        value={note}
        error={at.note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <Checkbox
        label={t('credit.whole')}
        checked={isWhole}
        onChange={(event) => {
          setWhole(event.currentTarget.checked);
        }}
      />
      {!isWhole && <LineAmounts invoice={invoice} amounts={amounts} tooMuch={tooMuch} onChange={setAmounts} />}
    </RecordForm>
  );
}

function linesOf(amounts: Record<number, string>, currency: string) {
  return Object.entries(amounts).flatMap(([line, typed]) => {
    const amount = amountText(typed);
    return amount ? [{ line: Number(line), amount: { amount, currency } }] : [];
  });
}

interface LineProps {
  invoice: InvoiceDetail;
  amounts: Record<number, string>;
  /** Lines of which less is left. */
  tooMuch: ReadonlySet<number>;
  onChange: (amounts: Record<number, string>) => void;
}

function LineAmounts({ invoice, amounts, tooMuch, onChange }: LineProps) {
  const { t, i18n } = useTranslation('office');
  return (
    <Fieldset legend={t('credit.lines')}>
      <Stack gap="xs">
        {invoice.lines.map(({ text, gross }, index) => {
          const typed = amounts[index + 1] ?? '';
          return (
            <TextInput
              key={index}
              label={`${index + 1}. ${text}`}
              description={t('credit.atMost', { amount: moneyText(gross, i18n.language) })}
              inputMode="decimal"
              value={typed}
              error={
                typed !== '' && !amountText(typed)
                  ? t('pay.amountWrong')
                  : tooMuch.has(index + 1) && t('credit.tooMuch')
              }
              onChange={(event) => {
                onChange({ ...amounts, [index + 1]: event.currentTarget.value });
              }}
            />
          );
        })}
      </Stack>
    </Fieldset>
  );
}

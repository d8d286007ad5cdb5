import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../api/office';
import { useOffice } from '../context';
import { CancelForm } from './CancelForm';
import { CreditForm } from './CreditForm';
import { FullInvoiceForm } from './FullInvoiceForm';
import { PayForm } from './PayForm';
import { actionsOf, type InvoiceAction } from './actions';

interface Props {
  invoice: InvoiceDetail;
  /** Whether a full invoice has taken its place. */
  isSubstituted: boolean;
}

const FORMS = { pay: PayForm, credit: CreditForm, full: FullInvoiceForm, cancellation: CancelForm };

/** What can still be done about an invoice. */
export function InvoiceActions({ invoice, isSubstituted }: Props) {
  const { t } = useTranslation('office');
  const { clinic, mayChange } = useOffice();
  const [begun, begin] = useState<InvoiceAction>();
  const possible = actionsOf(invoice, clinic.country, isSubstituted);
  if (!mayChange) {
    return null;
  }
  if (begun && possible.includes(begun)) {
    const Form = FORMS[begun];
    return (
      <Form
        invoice={invoice}
        onDone={() => {
          begin(undefined);
        }}
      />
    );
  }
  return (
    <Stack gap="xs">
      {possible.length === 0 && <Text size="sm">{t(said(invoice))}</Text>}
      <Group>
        {possible.map((action) => (
          <Button
            key={action}
            variant={action === 'pay' ? 'filled' : 'default'}
            onClick={() => {
              begin(action);
            }}
          >
            {t(`${action}.begin`)}
          </Button>
        ))}
      </Group>
      {possible.length > 0 && invoice.kind === 'package' && <Text size="sm">{t('detail.ofPackage')}</Text>}
    </Stack>
  );
}

function said({ kind, state }: InvoiceDetail) {
  if (state === 'cancelled') {
    return 'detail.cancelled';
  }
  return kind === 'package' && state !== 'credited' ? 'detail.ofPackage' : 'detail.nothingToDo';
}

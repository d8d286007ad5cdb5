import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { onlinePayments, payOnline, type InvoiceSummary } from '../../api/papers';
import { useAction } from '../../api/useAction';
import { ProblemNotice } from '../../app/ProblemNotice';

interface Props {
  clinicId: string;
  invoice: InvoiceSummary;
}

/**
 * Takes her to the provider's page, where she pays what is open. What she is told afterwards is what the clinic's books say, never
 * that she has come back from there.
 */
export function PayOnline({ clinicId, invoice: { id, number, patientId } }: Props) {
  const { t } = useTranslation('papers');
  const payments = useQuery({
    queryKey: ['online-payments', clinicId, patientId],
    queryFn: ({ signal }) => onlinePayments(clinicId, signal),
  });
  const action = useAction(
    (invoiceId: string, key) => payOnline(clinicId, invoiceId, key),
    ({ url }) => {
      if (url) {
        window.location.assign(url);
      }
    },
  );
  const isBegun = payments.data?.items.some(({ invoiceId, state }) => invoiceId === id && state === 'pending');
  const label = t(isBegun ? 'invoice.goOn' : 'invoice.pay');
  return (
    <Stack gap="xs">
      {isBegun && <Text size="sm">{t('invoice.begun')}</Text>}
      {action.isError && <ProblemNotice error={action.error} />}
      <Button
        w="fit-content"
        loading={action.isPending}
        aria-label={`${label}: ${t('invoice.title', { number })}`}
        onClick={() => {
          action.mutate(id);
        }}
      >
        {label}
      </Button>
    </Stack>
  );
}

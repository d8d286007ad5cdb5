import { Paper, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { quote } from '../api/clinics';
import type { Procedure, Quote, Treatment } from '../api/types';
import { Answered } from '../app/Answered';
import type en from '../app/locales/en.json';
import { moneyText } from './money';
import { anaesthesiaOf } from './treatments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  treatment: Treatment;
  date: string;
}

/** What the treatment costs on a day, and why. */
export function PriceQuote({ clinicId, procedures, treatment, date }: Props) {
  const { t } = useTranslation();
  const anaesthesia = anaesthesiaOf(procedures, treatment);
  const query = useQuery({
    queryKey: ['quote', clinicId, treatment, anaesthesia, date],
    queryFn: () => quote(clinicId, treatment, anaesthesia, date),
    placeholderData: keepPreviousData,
  });
  return (
    <Paper component="section" withBorder p="sm" aria-live="polite" aria-label={t('quote.title')}>
      <Title order={3} size="h5">
        {t('quote.title')}
      </Title>
      <Answered query={query}>{(answer) => <QuoteTable quote={answer} />}</Answered>
    </Paper>
  );
}

function QuoteTable({ quote: { lines, total } }: { quote: Quote }) {
  const { t, i18n } = useTranslation();
  const money = (amount: Quote['total']['gross']) => moneyText(amount, i18n.language);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('quote.item')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('quote.amount')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.text}>
            <Table.Td>
              {line.text}
              <Explanation line={line} />
            </Table.Td>
            <Table.Td ta="right">{money(line.gross)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('quote.total')}</Table.Th>
          <Table.Td ta="right">
            <Text fw={700}>{money(total.gross)}</Text>
            <Text size="xs" c="dimmed">
              {t('quote.vat', { amount: money(total.vat) })}
            </Text>
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

function Explanation({ line }: { line: Quote['lines'][number] }) {
  const { t, i18n } = useTranslation();
  const parts = [
    ...(i18n.exists(`quote.rules.${line.rule}`) ? [t(`quote.rules.${line.rule as KnownRule}`)] : []),
    t('quote.list', { version: line.priceListVersion }),
    t('quote.vatRate', { rate: line.vat.rate }),
  ];
  return (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}

type KnownRule = keyof typeof en.quote.rules;

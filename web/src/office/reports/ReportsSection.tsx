import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  receivables,
  revenueReport,
  vatReport,
  type Period,
  type Receivables,
  type RevenueRow,
} from '../../api/office';
import { Answered } from '../../app/Answered';
import { useAddress } from '../../app/navigation';
import { officePath } from '../../app/route';
import { addDays, monthName, monthOf } from '../../book/dates';
import { useOffice } from '../context';
import { Amount, Panel, PeriodFields, Rows } from '../parts';
import { Bars } from './Bars';
import { ageOf, lastDayOf, monthsOf } from './sums';

const DIMENSIONS = ['procedure', 'practitioner', 'clinic'] as const;

/** What the ledger says: tax, revenue, and what is owed. Each bar leads to the invoices behind it. */
export function ReportsSection() {
  const { today } = useOffice();
  const [address, setAddress] = useAddress();
  const period = { from: address.get('from') ?? `${today.slice(0, 4)}-01-01`, to: address.get('to') ?? today };
  return (
    <Stack>
      <PeriodFields {...period} onChange={setAddress} />
      <VatPanel period={period} />
      <RevenuePanel
        period={period}
        by={DIMENSIONS.find((each) => each === address.get('by')) ?? 'procedure'}
        onBy={(by) => {
          setAddress({ by });
        }}
      />
      <ReceivablesPanel
        asOf={address.get('asOf') ?? today}
        onAsOf={(asOf) => {
          setAddress({ asOf });
        }}
      />
    </Stack>
  );
}

function VatPanel({ period }: { period: Period }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'vat', period],
    queryFn: ({ signal }) => vatReport(clinic.id, period, signal),
  });
  const invoicesOf = (month: string) =>
    `${officePath(clinic.id, 'invoices')}?from=${month}-01&to=${lastDayOf(month, period.to)}`;
  return (
    <Panel title={t('reports.vat')}>
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('reports.none')}</Text>
          ) : (
            <>
              <Bars
                label={t('reports.vat')}
                bars={monthsOf(items).map(({ month, net, vat, gross }) => ({
                  label: monthName(month, i18n.language),
                  parts: [net, vat],
                  total: gross,
                  href: invoicesOf(month),
                }))}
              />
              <Text size="xs" c="dimmed">
                {t('reports.vatParts')}
              </Text>
              <Rows
                label={t('reports.vat')}
                head={[t('reports.month'), t('detail.rate'), t('detail.net'), t('detail.vat'), t('detail.gross')]}
                amounts={3}
                rows={items.map((row) => ({
                  key: `${row.from} ${row.category} ${row.rate}`,
                  cells: [
                    monthName(monthOf(row.from), i18n.language),
                    `${row.rate} % (${row.category})`,
                    <Amount key="net" of={row.net} />,
                    <Amount key="vat" of={row.vat} />,
                    <Amount key="gross" of={row.gross} />,
                  ],
                }))}
              />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

interface RevenueProps {
  period: Period;
  by: (typeof DIMENSIONS)[number];
  onBy: (by: string) => void;
}

function RevenuePanel({ period, by, onBy }: RevenueProps) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const nameOf = useRowName(by);
  const query = useQuery({
    queryKey: ['office', clinic.id, 'revenue', period, by],
    queryFn: ({ signal }) => revenueReport(clinic.id, period, by, signal),
  });
  const href = `${officePath(clinic.id, 'invoices')}?from=${period.from}&to=${period.to}`;
  return (
    <Panel title={t('reports.revenue')}>
      <NativeSelect
        label={t('reports.by')}
        maw={320}
        value={by}
        data={DIMENSIONS.map((value) => ({ value, label: t(`reports.dimensions.${value}`) }))}
        onChange={(event) => {
          onBy(event.currentTarget.value);
        }}
      />
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('reports.none')}</Text>
          ) : (
            <>
              <Bars
                label={t('reports.revenue')}
                bars={items.map((row) => ({ label: nameOf(row), parts: [row.net], total: row.net, href }))}
              />
              <Rows
                label={t('reports.revenue')}
                head={[t(`reports.dimensions.${by}`), t('detail.net')]}
                amounts={1}
                rows={items.map((row) => ({
                  key: nameOf(row),
                  cells: [nameOf(row), <Amount key="net" of={row.net} />],
                }))}
              />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function useRowName(by: RevenueProps['by']): (row: RevenueRow) => string {
  const { t } = useTranslation('office');
  const { clinic, procedures, practitioners } = useOffice();
  return ({ of }) => {
    switch (by) {
      case 'clinic':
        return clinic.name;
      case 'procedure':
        return procedures.find(({ protocol }) => protocol === of)?.title ?? of ?? t('reports.unknown');
      case 'practitioner':
        return practitioners.find(({ id }) => id === of)?.name ?? of ?? t('reports.unknown');
    }
  };
}

function ReceivablesPanel({ asOf, onAsOf }: { asOf: string; onAsOf: (day: string) => void }) {
  const { t } = useTranslation('office');
  const { clinic, today } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'receivables', asOf],
    queryFn: ({ signal }) => receivables(clinic.id, asOf, signal),
  });
  return (
    <Panel title={t('reports.receivables')}>
      <TextInput
        type="date"
        label={t('reports.asOf')}
        maw={220}
        max={today}
        value={asOf}
        onChange={(event) => {
          onAsOf(event.currentTarget.value);
        }}
      />
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('reports.nothingOwed')}</Text>
          ) : (
            items.map((owed) => <Owed key={owed.total.currency} owed={owed} />)
          )
        }
      </Answered>
    </Panel>
  );
}

function Owed({ owed: { asOf, bands, total } }: { owed: Receivables }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const hrefOf = (days: string) => {
    const { youngest, oldest } = ageOf(days);
    return `${officePath(clinic.id, 'invoices')}?from=${addDays(asOf, -oldest)}&to=${addDays(asOf, -youngest)}`;
  };
  return (
    <>
      <Bars
        label={t('reports.receivables')}
        bars={bands.map(({ days, open }) => ({
          label: t(`reports.ages.${days}`),
          parts: [open],
          total: open,
          href: hrefOf(days),
        }))}
      />
      <Rows
        label={t('reports.receivables')}
        head={[t('reports.age'), t('invoices.open')]}
        amounts={1}
        rows={[
          ...bands.map(({ days, open }) => ({
            key: days,
            cells: [t(`reports.ages.${days}`), <Amount key="open" of={open} />],
          })),
          { key: 'total', cells: [t('detail.total'), <Amount key="total" of={total} />] },
        ]}
      />
    </>
  );
}

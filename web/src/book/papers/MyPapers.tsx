import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  balance,
  estimates,
  invoiceFile,
  invoices,
  packages,
  type InvoiceSummary,
  type SoldPackage,
} from '../../api/papers';
import type { Page, Procedure } from '../../api/types';
import { DownloadButton } from '../../app/DownloadButton';
import { primary } from '../../app/languages';
import { ProblemNotice } from '../../app/ProblemNotice';
import { dayOf, longDay } from '../dates';
import { moneyText } from '../money';
import { nameOf } from '../treatments';
import { useMe } from '../visitor';
import { EstimateCard } from './EstimateCard';
import { MyData } from './MyData';
import { PayOnline } from './PayOnline';
import { ReturnedFromPaying } from './ReturnedFromPaying';
import classes from './papers.module.css';

interface Props {
  clinicId: string;
  procedures: Procedure[];
}

/** What she has been told a treatment costs, what she has been billed, what she owes, and what is left of packages. */
export default function MyPapers({ clinicId, procedures }: Props) {
  const { patientId } = useMe(clinicId);
  return (
    patientId && (
      <>
        <Papers clinicId={clinicId} procedures={procedures} patientId={patientId} />
        <MyData clinicId={clinicId} patientId={patientId} />
      </>
    )
  );
}

function Papers({ clinicId, procedures, patientId }: Props & { patientId: string }) {
  const { t } = useTranslation('papers');
  const { t: common } = useTranslation();
  const handed = useQuery({
    queryKey: ['estimates', clinicId, patientId],
    queryFn: ({ signal }) => estimates(clinicId, signal),
  });
  const sold = useQuery({
    queryKey: ['packages', clinicId, patientId],
    queryFn: ({ signal }) => packages(clinicId, signal),
  });
  const issued = useInfiniteQuery({
    queryKey: ['invoices', clinicId, patientId],
    queryFn: ({ pageParam, signal }) => invoices(clinicId, pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<InvoiceSummary>) => last.next,
  });
  const owed = useBalance(clinicId, patientId);
  const bills = issued.data?.pages.flatMap(({ items }) => items) ?? [];
  const isLoading = handed.isPending || sold.isPending || issued.isPending;
  const trouble = handed.error ?? sold.error ?? issued.error;
  const isEmpty = (handed.data?.items.length ?? 0) + (sold.data?.items.length ?? 0) + bills.length === 0;
  return (
    <Stack component="section" aria-labelledby="my-papers">
      <Title order={2} size="h3" id="my-papers">
        {t('title')}
      </Title>
      {trouble && (
        <ProblemNotice
          error={trouble}
          onRetry={() => {
            void handed.refetch();
            void sold.refetch();
            void issued.refetch();
          }}
        />
      )}
      <ReturnedFromPaying clinicId={clinicId} />
      {isEmpty &&
        !trouble &&
        (isLoading ? <Loader role="status" aria-label={common('common.loading')} /> : <Text>{t('none')}</Text>)}
      <Owed clinicId={clinicId} patientId={patientId} />
      {handed.data?.items.map((estimate) => (
        <EstimateCard key={estimate.id} clinicId={clinicId} estimate={estimate} />
      ))}
      {sold.data?.items.map((each) => (
        <PackageCard key={each.id} sold={each} procedures={procedures} />
      ))}
      {bills.map((invoice) => (
        <InvoiceCard key={invoice.id} clinicId={clinicId} invoice={invoice} isPaidOnline={owed.data?.online ?? false} />
      ))}
      {issued.hasNextPage && (
        <Button variant="default" loading={issued.isFetchingNextPage} onClick={() => void issued.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

const useBalance = (clinicId: string, patientId: string) =>
  useQuery({
    queryKey: ['balance', clinicId, patientId],
    queryFn: ({ signal }) => balance(clinicId, patientId, signal),
  });

function Owed({ clinicId, patientId }: { clinicId: string; patientId: string }) {
  const { t, i18n } = useTranslation('papers');
  const query = useBalance(clinicId, patientId);
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return query.data?.accounts.map(({ open, deposit }) => (
    <div key={open.currency} className={classes.owed} data-open={Number(open.amount) > 0}>
      <Text fw={600}>
        {Number(open.amount) > 0 ? t('owed.open', { amount: moneyText(open, i18n.language) }) : t('owed.nothing')}
      </Text>
      {Number(deposit.amount) > 0 && (
        <Text size="sm">{t('owed.deposit', { amount: moneyText(deposit, i18n.language) })}</Text>
      )}
      {Number(open.amount) > 0 && <Text size="sm">{t(query.data.online ? 'owed.howOnline' : 'owed.how')}</Text>}
    </div>
  ));
}

function PackageCard({ sold, procedures }: { sold: SoldPackage; procedures: Procedure[] }) {
  const { t, i18n } = useTranslation('papers');
  return (
    <article className={classes.paper} aria-label={t('package.title', { number: sold.invoiceNumber })}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('package.title', { number: sold.invoiceNumber })}</Text>
        <span className={classes.state}>{t(`package.states.${sold.state}`)}</span>
      </Group>
      <Text size="sm">{nameOf(sold.treatment, procedures)}</Text>
      <meter
        className={classes.meter}
        min={0}
        max={sold.sessions}
        value={sold.left}
        aria-label={t('package.left', { left: sold.left, sessions: sold.sessions })}
      />
      <Text size="sm">{t('package.left', { left: sold.left, sessions: sold.sessions })}</Text>
      <Text size="sm" c="dimmed">
        {t('package.until', { day: longDay(sold.expiresOn, i18n.language) })}
      </Text>
    </article>
  );
}

interface InvoiceCardProps {
  clinicId: string;
  invoice: InvoiceSummary;
  isPaidOnline: boolean;
}

function InvoiceCard({ clinicId, invoice, isPaidOnline }: InvoiceCardProps) {
  const { t, i18n } = useTranslation('papers');
  const { id, number, issuedAt, total, open, state } = invoice;
  return (
    <article className={classes.paper} aria-label={t('invoice.title', { number })}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('invoice.title', { number })}</Text>
        <span className={classes.state} data-state={state}>
          {t(`invoice.states.${state}`)}
        </span>
      </Group>
      <Text size="sm">
        {longDay(dayOf(issuedAt), i18n.language)} · {moneyText(total, i18n.language)}
      </Text>
      {Number(open.amount) > 0 && (
        <Text size="sm">{t('invoice.open', { amount: moneyText(open, i18n.language) })}</Text>
      )}
      {Number(open.amount) > 0 && isPaidOnline && <PayOnline clinicId={clinicId} invoice={invoice} />}
      <DownloadButton
        path={invoiceFile(clinicId, id, primary(i18n.language))}
        fileName={`${number}.pdf`}
        label={t('invoice.pdfOf', { number })}
      >
        {t('invoice.pdf')}
      </DownloadButton>
    </article>
  );
}

import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invoices, type InvoiceSummary } from '../../api/papers';
import type { Page } from '../../api/types';
import { Answered } from '../../app/Answered';
import { follow, useAddress } from '../../app/navigation';
import { addDays, briefDay, dayOf } from '../../book/dates';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import classes from '../office.module.css';
import { Amount, PeriodFields, Rows } from '../parts';
import { InvoiceDetail } from './InvoiceDetail';
import { StateMark } from './StateMark';

const DAYS = 90;

/** The invoices of a period, and one of them in full. */
export function InvoicesSection() {
  const { today } = useOffice();
  const [address, setAddress] = useAddress();
  const shown = address.get('invoice');
  if (shown) {
    return (
      <InvoiceDetail
        id={shown}
        onBack={() => {
          setAddress({ invoice: '' });
        }}
      />
    );
  }
  const from = address.get('from') ?? addDays(today, -DAYS);
  const to = address.get('to') ?? today;
  return (
    <Stack>
      <PeriodFields from={from} to={to} onChange={setAddress} />
      <InvoiceList key={`${from} ${to}`} from={from} to={to} />
    </Stack>
  );
}

function InvoiceList({ from, to }: { from: string; to: string }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useInfiniteQuery({
    queryKey: ['office', clinic.id, 'invoices', from, to],
    queryFn: ({ pageParam, signal }) =>
      invoices(clinic.id, { from, to, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<InvoiceSummary>) => last.next,
  });
  const hrefOf = (id: string) => `?${new URLSearchParams({ from, to, invoice: id }).toString()}`;
  return (
    <Answered query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <>
            {items.length === 0 ? (
              <Empty title={t('invoices.none')} />
            ) : (
              <Rows
                label={t('nav.invoices')}
                head={[
                  t('invoices.number'),
                  t('invoices.day'),
                  t('invoices.kind'),
                  t('invoices.state'),
                  t('invoices.total'),
                  t('invoices.open'),
                ]}
                amounts={2}
                rows={items.map((each) => ({
                  key: each.id,
                  cells: [
                    <a
                      key="number"
                      className={classes.link}
                      data-cancelled={each.state === 'cancelled'}
                      href={hrefOf(each.id)}
                      onClick={(event) => {
                        follow(event, hrefOf(each.id));
                      }}
                    >
                      {each.number}
                    </a>,
                    briefDay(dayOf(each.issuedAt), i18n.language),
                    t(`invoices.kinds.${each.kind}`),
                    <StateMark key="state" state={each.state} />,
                    <Amount key="total" of={each.total} isCancelled={each.state === 'cancelled'} />,
                    <Amount key="open" of={each.open} />,
                  ],
                }))}
              />
            )}
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}

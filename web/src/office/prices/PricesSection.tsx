import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { priceList, priceLists, type Price } from '../../api/office';
import { Answered } from '../../app/Answered';
import { useAddress } from '../../app/navigation';
import { longDay } from '../../book/dates';
import { nameOf } from '../../book/treatments';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import { Amount, Rows } from '../parts';
import { PriceDrafts } from './PriceDrafts';
import { changeOf, keyOf } from './priceChanges';

/** The price lists by the days from which they are in force, each with what it changes against the one before it. */
export function PricesSection() {
  const { t, i18n } = useTranslation('office');
  const { clinic, today } = useOffice();
  const [address, setAddress] = useAddress();
  const heads = useQuery({
    queryKey: ['office', clinic.id, 'price-lists'],
    queryFn: ({ signal }) => priceLists(clinic.id, signal),
  });
  return (
    <Answered query={heads}>
      {({ items }) => {
        const inForce = items.filter(({ effectiveFrom }) => effectiveFrom <= today).at(-1);
        const version = Number(address.get('version') ?? inForce?.version ?? items[0]?.version ?? 0);
        const before = items.filter((each) => each.version < version).at(-1)?.version;
        if (items.length === 0) {
          return <Empty title={t('prices.none')} />;
        }
        return (
          <Stack>
            <NativeSelect
              label={t('prices.list')}
              maw={420}
              value={String(version)}
              data={items.map((each) => ({
                value: String(each.version),
                label: `${t('prices.version', { version: each.version, day: longDay(each.effectiveFrom, i18n.language) })}${
                  each === inForce ? ` · ${t('prices.inForce')}` : ''
                }`,
              }))}
              onChange={(event) => {
                setAddress({ version: event.currentTarget.value });
              }}
            />
            <OneList key={version} version={version} before={before} />
          </Stack>
        );
      }}
    </Answered>
  );
}

function usePriceList(version: number | undefined) {
  const { clinic } = useOffice();
  return useQuery({
    queryKey: ['office', clinic.id, 'price-list', version],
    queryFn: ({ signal }) => priceList(clinic.id, version ?? 0, signal),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

function OneList({ version, before }: { version: number; before: number | undefined }) {
  const { t, i18n } = useTranslation('office');
  const { procedures, role } = useOffice();
  const list = usePriceList(version);
  const old = usePriceList(before);
  const former = new Map((old.data?.list.prices ?? []).map((each) => [keyOf(each), each.gross]));
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const change = (price: Price) => {
    const was = former.get(keyOf(price));
    if (!before) {
      return '';
    }
    return was ? percent.format(changeOf(was, price.gross)) : t('prices.new');
  };
  return (
    <Answered query={list}>
      {(found) => (
        <>
          <Text size="sm">{before ? t('prices.against', { version: before }) : t('prices.first')}</Text>
          <Rows
            label={t('nav.prices')}
            head={[t('prices.treatment'), t('prices.price'), t('prices.change')]}
            amounts={2}
            rows={found.list.prices.map((price) => ({
              key: keyOf(price),
              cells: [
                nameOf({ ...price, areas: [price.area] }, procedures),
                <Amount key="amount" of={price.gross} />,
                change(price),
              ],
            }))}
          />
          {role === 'administrator' && <PriceDrafts base={found} />}
        </>
      )}
    </Answered>
  );
}

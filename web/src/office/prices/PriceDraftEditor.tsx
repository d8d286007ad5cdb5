import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceList } from '../../api/office';
import { discardPriceDraft, publishPriceDraft, savePriceDraft, type PriceDraft } from '../../api/priceDrafts';
import { addDays, longDay } from '../../book/dates';
import { nameOf } from '../../book/treatments';
import { amountText } from '../amounts';
import { useOffice } from '../context';
import { OfficeProblem } from '../OfficeProblem';
import { Amount, Rows } from '../parts';
import { PublishFields } from '../PublishFields';
import { useRecord } from '../RecordForm';
import { drafted, type Typed } from './drafted';
import { changeOf, keyOf } from './priceChanges';

interface Props {
  draft: PriceDraft;
  /** What the changes are told against. */
  base: PriceList['list'];
}

/** The prices of a draft, each beside what it is now; saved, and then put in force from a day on. */
export function PriceDraftEditor({ draft, base }: Props) {
  const { t, i18n } = useTranslation('office');
  const { clinic, today, procedures } = useOffice();
  const [typed, type] = useState<Typed>({});
  const [from, setFrom] = useState(addDays(today, 1));
  const next = drafted(draft.list, typed);
  const isSaved = Object.keys(typed).length === 0;
  const before = new Map(base.prices.map((price) => [keyOf(price), price.gross]));
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const nothing = () => undefined;
  const save = useRecord(
    (list: PriceDraft['list'], key) => savePriceDraft(clinic.id, { id: draft.id, list }, key),
    () => t('drafts.saved'),
    () => {
      type({});
    },
  );
  const publish = useRecord(
    (day: string, key) => publishPriceDraft(clinic.id, draft.id, day, key),
    ({ version, effectiveFrom }) => t('drafts.published', { version, day: longDay(effectiveFrom, i18n.language) }),
    nothing,
  );
  const discard = useRecord(
    (id: string, key) => discardPriceDraft(clinic.id, id, key),
    () => t('drafts.discarded'),
    nothing,
  );
  const change = (key: string, amount: string) => {
    const was = before.get(key);
    return was ? percent.format(changeOf(was, { ...was, amount })) : t('prices.new');
  };
  return (
    <Stack component="article" aria-label={t('drafts.one')}>
      <Rows
        label={t('drafts.one')}
        head={[t('prices.treatment'), t('drafts.now'), t('drafts.then'), t('prices.change')]}
        amounts={3}
        rows={draft.list.prices.map((price) => {
          const key = keyOf(price);
          const text = typed[key] ?? price.gross.amount;
          const amount = amountText(text);
          const was = before.get(key);
          const name = nameOf({ ...price, areas: [price.area] }, procedures);
          return {
            key,
            cells: [
              name,
              was ? <Amount key="now" of={was} /> : '',
              <TextInput
                key="then"
                size="xs"
                w={110}
                ml="auto"
                inputMode="decimal"
                aria-label={t('drafts.priceOf', { name, currency: price.gross.currency })}
                value={text}
                error={!amount && t('pay.amountWrong')}
                onChange={(event) => {
                  type({ ...typed, [key]: event.currentTarget.value });
                }}
              />,
              amount ? change(key, amount) : '',
            ],
          };
        })}
      />
      {[save, publish, discard].map(({ error }, index) => error && <OfficeProblem key={index} error={error} />)}
      <Group>
        <Button
          loading={save.isPending}
          disabled={isSaved || !next}
          onClick={() => {
            if (next) {
              save.mutate(next);
            }
          }}
        >
          {t('drafts.save')}
        </Button>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => {
            discard.mutate(draft.id);
          }}
        >
          {t('drafts.discard')}
        </Button>
      </Group>
      <PublishFields from={from} onChange={setFrom}>
        <Button
          variant="default"
          loading={publish.isPending}
          disabled={!isSaved || from === ''}
          onClick={() => {
            publish.mutate(from);
          }}
        >
          {t('drafts.publish')}
        </Button>
      </PublishFields>
      {!isSaved && (
        <Text size="sm" c="dimmed">
          {t('drafts.saveFirst')}
        </Text>
      )}
    </Stack>
  );
}

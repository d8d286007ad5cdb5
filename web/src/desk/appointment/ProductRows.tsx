import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UsedProduct } from '../../api/deskTypes';
import type { FieldError } from '../../api/problem';
import { emptyRow, type ProductRow } from './products';

const UNITS: UsedProduct['unit'][] = ['ml', 'mg', 'g', 'piece', 'unit'];
const MOST = 20;

interface Props {
  rows: ProductRow[];
  /** What the service found wrong, by names such as products[0].batch. */
  errors: FieldError[];
  onChange: (rows: ProductRow[]) => void;
}

/** What was used, with the batch: by it the clinic finds whom it has to call when a maker takes one back. */
export function ProductRows({ rows, errors, onChange }: Props) {
  const { t } = useTranslation('desk');
  const set = (place: number, change: Partial<ProductRow>) => {
    onChange(rows.map((row, number) => (number === place ? { ...row, ...change } : row)));
  };
  const errorOf = (place: number, field: string) =>
    errors.find((each) => each.field === `products[${place}].${field}`)?.message;
  return (
    <Stack gap="xs" component="section" aria-label={t('complete.products')}>
      <Text size="sm" fw={600}>
        {t('complete.products')}
      </Text>
      {rows.map((row, place) => (
        <SimpleGrid key={row.id} cols={{ base: 2, xs: 4 }} spacing="xs">
          <TextInput
            label={t('complete.product')}
            value={row.product}
            maxLength={100}
            error={errorOf(place, 'product')}
            data-autofocus={row.product === '' || undefined}
            onChange={(event) => {
              set(place, { product: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('complete.batch')}
            value={row.batch}
            maxLength={50}
            error={errorOf(place, 'batch')}
            onChange={(event) => {
              set(place, { batch: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('complete.quantity')}
            inputMode="decimal"
            value={row.quantity}
            error={errorOf(place, 'quantity')}
            onChange={(event) => {
              set(place, { quantity: event.currentTarget.value });
            }}
          />
          <Group gap="xs" align="end" wrap="nowrap">
            <NativeSelect
              label={t('complete.unit')}
              flex={1}
              value={row.unit}
              data={UNITS.map((value) => ({ value, label: t(`complete.units.${value}`) }))}
              onChange={(event) => {
                set(place, { unit: event.currentTarget.value as UsedProduct['unit'] });
              }}
            />
            <Button
              variant="default"
              px="xs"
              aria-label={t('complete.removeProduct', { product: row.product || place + 1 })}
              onClick={() => {
                onChange(rows.filter((_, number) => number !== place));
              }}
            >
              ✕
            </Button>
          </Group>
        </SimpleGrid>
      ))}
      {rows.length < MOST && (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onChange([...rows, emptyRow(rows)]);
            }}
          >
            {t('complete.addProduct')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

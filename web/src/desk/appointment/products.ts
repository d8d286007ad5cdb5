import type { UsedProduct } from '../../api/deskTypes';

/** A used product as it is being typed. */
export interface ProductRow {
  id: number;
  product: string;
  batch: string;
  quantity: string;
  unit: UsedProduct['unit'];
}

/** The next row; the unit is mostly the same again. */
export const emptyRow = (rows: ProductRow[]): ProductRow => ({
  id: Math.max(0, ...rows.map(({ id }) => id)) + 1,
  product: '',
  batch: '',
  quantity: '',
  unit: rows.at(-1)?.unit ?? 'ml',
});

const isEmpty = ({ product, batch, quantity }: ProductRow) => (product + batch + quantity).trim() === '';

/** The products of the rows that are filled in; undefined while one is only begun or its quantity is no number above 0. */
export function productsOf(rows: ProductRow[]): UsedProduct[] | undefined {
  const products = rows
    .filter((row) => !isEmpty(row))
    .map(({ product, batch, quantity, unit }) => ({
      product: product.trim(),
      batch: batch.trim(),
      quantity: numberOf(quantity),
      unit,
    }));
  return products.every(({ product, batch, quantity }) => product !== '' && batch !== '' && quantity > 0)
    ? products
    : undefined;
}

/** As people type it, with a comma or a point; NaN for what is none. */
const numberOf = (typed: string) =>
  /^\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : NaN;

import { describe, expect, it } from 'vitest';
import { emptyRow, productsOf, type ProductRow } from './products';

const row = (change: Partial<ProductRow>): ProductRow => ({
  id: 1,
  product: 'Serum',
  batch: 'A17',
  quantity: '2,5',
  unit: 'ml',
  ...change,
});

describe('productsOf', () => {
  it('reads a comma as a point and trims', () => {
    expect(productsOf([row({ product: ' Serum ' })])).toEqual([
      { product: 'Serum', batch: 'A17', quantity: 2.5, unit: 'ml' },
    ]);
  });

  it('leaves out a row that was never begun', () => {
    expect(productsOf([row({ product: '', batch: ' ', quantity: '' })])).toEqual([]);
  });

  it.each([
    { product: '' },
    { batch: '' },
    { quantity: '' },
    { quantity: '0' },
    { quantity: 'two' },
    { quantity: '-1' },
  ])('waits for the rest of a row with %j', (change) => {
    expect(productsOf([row({}), row({ id: 2, ...change })])).toBeUndefined();
  });
});

it('a new row has a number of its own and the unit of the last one', () => {
  expect(emptyRow([])).toMatchObject({ id: 1, unit: 'ml' });
  expect(emptyRow([row({ id: 4, unit: 'piece' })])).toMatchObject({ id: 5, unit: 'piece' });
});

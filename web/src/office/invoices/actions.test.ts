import { describe, expect, it } from 'vitest';
import type { InvoiceDetail } from '../../api/office';
import { actionsOf } from './actions';

const euro = (amount: string) => ({ amount, currency: 'EUR' });

const invoice = (told: Partial<InvoiceDetail>) =>
  ({
    kind: 'session',
    type: 'F2',
    state: 'issued',
    open: euro('49.00'),
    paid: euro('0.00'),
    credited: euro('0.00'),
    ...told,
  }) as InvoiceDetail;

describe('what is offered for an invoice', () => {
  it.each([
    ['a Spanish one of a session', invoice({}), 'ES', false, ['pay', 'credit', 'full', 'cancellation']],
    ['one of another country', invoice({}), 'FR', false, ['pay', 'credit', 'full']],
    ['a full one', invoice({ type: 'F1' }), 'ES', false, ['pay', 'credit', 'cancellation']],
    ['one that has a full one in its place', invoice({}), 'ES', true, ['pay', 'credit']],
    [
      'one of which something was paid',
      invoice({ state: 'partly-paid', paid: euro('0.01'), open: euro('48.99') }),
      'ES',
      false,
      ['pay', 'credit', 'full'],
    ],
    [
      'one of which something was credited',
      invoice({ credited: euro('0.01'), open: euro('48.99') }),
      'ES',
      false,
      ['pay', 'credit', 'full'],
    ],
    [
      'a paid one',
      invoice({ state: 'paid', paid: euro('49.00'), open: euro('0.00') }),
      'ES',
      false,
      ['credit', 'full'],
    ],
    ['a fee', invoice({ kind: 'fee' }), 'ES', false, ['pay', 'credit', 'full']],
    ['a package', invoice({ kind: 'package' }), 'ES', false, ['pay', 'full']],
    ['a deposit', invoice({ kind: 'deposit' }), 'ES', false, ['pay', 'credit', 'full']],
    ['a credited one', invoice({ state: 'credited' }), 'ES', false, []],
    ['a cancelled one', invoice({ state: 'cancelled' }), 'ES', false, []],
  ])('is of %s what can be done', (_, given, country, isSubstituted, expected) => {
    expect(actionsOf(given, country, isSubstituted)).toEqual(expected);
  });
});

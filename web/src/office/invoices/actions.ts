import type { InvoiceDetail } from '../../api/office';

export type InvoiceAction = 'pay' | 'credit' | 'full' | 'cancellation';

const SPAIN = 'ES';

/**
 * What is offered for an invoice; the service has the last word. A package is taken back by its refund. A record is cancelled in Spain
 * only, and only while nothing says that something was done for it (decision 54). A full invoice takes the place of a simplified one
 * once.
 *
 * @param country of the clinic, ISO 3166-1
 */
export function actionsOf(invoice: InvoiceDetail, country: string, isSubstituted: boolean): InvoiceAction[] {
  const { kind, state, type, open, paid, credited } = invoice;
  if (state === 'credited' || state === 'cancelled') {
    return [];
  }
  const isUntouched = isNothing(paid.amount) && isNothing(credited.amount) && !isSubstituted;
  const hasItsOwnWay = kind === 'package' || kind === 'deposit' || kind === 'fee';
  return [
    ...(isNothing(open.amount) ? [] : (['pay'] as const)),
    ...(kind === 'package' ? [] : (['credit'] as const)),
    ...(type === 'F2' && !isSubstituted ? (['full'] as const) : []),
    ...(country === SPAIN && !hasItsOwnWay && isUntouched ? (['cancellation'] as const) : []),
  ];
}

const isNothing = (amount: string) => Number(amount) === 0;

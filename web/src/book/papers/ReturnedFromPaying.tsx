import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { onlinePayment } from '../../api/papers';
import { useAddress } from '../../app/navigation';
import { moneyText } from '../money';

const POLL_MILLIS = 2_000;

/**
 * What has become of the payment from whose page she has come back. The provider tells it to the clinic, mostly within seconds: until then
 * it is asked for, and what she owes is read anew when it is told. It stands far down the page, so it is brought into view.
 */
export function ReturnedFromPaying({ clinicId }: { clinicId: string }) {
  const [address] = useAddress();
  const id = address.get('onlinePayment');
  return id && <Returned clinicId={clinicId} id={id} />;
}

function Returned({ clinicId, id }: { clinicId: string; id: string }) {
  const { t, i18n } = useTranslation('papers');
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['online-payment', clinicId, id],
    queryFn: ({ signal }) => onlinePayment(clinicId, id, signal),
    refetchInterval: ({ state: { data } }) => (data?.state === 'pending' ? POLL_MILLIS : false),
  });
  const state = query.data?.state;
  const isTold = state === 'paid' || state === 'mismatched' || state === 'expired';
  useEffect(() => {
    if (isTold) {
      void Promise.all(
        ['balance', 'invoices', 'online-payments'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, clinicId] }),
        ),
      );
    }
  }, [isTold, clinicId, queries]);
  const told = useRef<HTMLDivElement>(null);
  const isShown = query.data !== undefined;
  useEffect(() => {
    told.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  if (!query.data) {
    return null;
  }
  const { amount } = query.data;
  return (
    <Alert ref={told} role="status" color={state === 'expired' ? 'yellow' : 'teal'} variant="outline">
      {t(`returned.${state ?? 'pending'}`, { amount: moneyText(amount, i18n.language) })}
    </Alert>
  );
}

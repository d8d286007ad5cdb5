import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feePolicy, type FeePolicy } from '../../api/fees';
import { ProblemError } from '../../api/problem';
import { moneyText } from '../../book/money';
import { useDesk } from '../context';

/** What the clinic charges today for a session that does not take place. A clinic without a policy charges nothing. */
export function useFeePolicy() {
  const { clinic } = useDesk();
  return useQuery({
    queryKey: ['desk-fees', clinic.id, 'policy'],
    queryFn: async ({ signal }): Promise<FeePolicy> => {
      try {
        return await feePolicy(clinic.id, signal);
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not-found') {
          return {};
        }
        throw error;
      }
    },
  });
}

/** Said before it is done, so that whoever is on the line hears what it costs her. */
export function FeeText({ of }: { of: keyof FeePolicy }) {
  const { t, i18n } = useTranslation('desk');
  const policy = useFeePolicy().data;
  if (!policy) {
    return null;
  }
  const fee = policy[of];
  return (
    <Text size="sm" role="status">
      {fee ? t('fee.due', { amount: moneyText(fee, i18n.language) }) : t('fee.none')}
    </Text>
  );
}

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditChain, type AuditPart } from '../../api/audit';
import { ChainFound } from '../ChainFound';
import { useOffice } from '../context';
import { Panel } from '../parts';

/** Whether nobody has changed or removed a record of this part. */
export function AuditChainPanel({ part }: { part: AuditPart }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'audit-chain', part],
    queryFn: ({ signal }) => auditChain(clinic.id, part, signal),
    staleTime: 0,
  });
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <Panel title={t('audit.chain')}>
      <Text size="sm">{t('audit.chainText')}</Text>
      <ChainFound query={query} isWhole={({ firstBroken }) => !firstBroken}>
        {({ records, unsealed, firstBroken }) => (
          <>
            {t('audit.records', { number: count.format(records), unsealed: count.format(unsealed) })}
            {firstBroken && (
              <p>
                {t('audit.first', { position: firstBroken.position })} {firstBroken.reason}
              </p>
            )}
          </>
        )}
      </ChainFound>
    </Panel>
  );
}

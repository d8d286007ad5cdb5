import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../api/types';
import { longDay } from './dates';

/** Every rule that speaks against it or has advice to give, with its source. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  const { t, i18n } = useTranslation();
  if (reasons.length === 0) {
    return null;
  }
  return (
    <List spacing="xs" pr="md">
      {reasons.map(({ rule, message, source, earliest, verdict }) => (
        <List.Item key={`${rule} ${message}`}>
          <Text>{message}</Text>
          {earliest && verdict !== 'advice' && (
            <Text size="sm">{t('reasons.earliest', { day: longDay(earliest, i18n.language) })}</Text>
          )}
          <details className="small">
            <summary>{t('reasons.why')}</summary>
            <Text size="xs" component="p" m={0}>
              {t('reasons.source', {
                document: source.document,
                passage: source.passage,
                basis: t(`reasons.basis.${source.basis}`),
              })}
            </Text>
          </details>
        </List.Item>
      ))}
    </List>
  );
}

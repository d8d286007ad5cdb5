import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Foreseen, Foresight } from '../../api/protocols';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { nameOf } from '../../book/treatments';
import { useOffice } from '../context';
import { Rows } from '../parts';

/** The booked sessions that a draft would judge otherwise, the ones that would no longer hold among them. */
export function ForesightView({ found: { effectiveFrom, judged, items, next } }: { found: Foresight }) {
  const { t, i18n } = useTranslation('office');
  const { procedures } = useOffice();
  const broken = items.filter(({ holds }) => !holds).length;
  const day = (date: string) => longDay(date, i18n.language);
  return (
    <Stack role="status" gap="xs">
      <Text fw={600}>
        {t('whatIf.judged', { day: day(effectiveFrom), count: judged })}{' '}
        {items.length === 0 ? t('whatIf.nothing') : t('whatIf.broken', { count: broken })}
      </Text>
      {items.length > 0 && (
        <Rows
          label={t('whatIf.title')}
          head={[t('whatIf.session'), t('prices.treatment'), t('whatIf.before'), t('whatIf.after')]}
          amounts={0}
          rows={items.map((item) => ({
            key: item.appointmentId,
            cells: [
              `${day(dayOf(item.startsAt))}, ${clockOf(item.startsAt)}`,
              nameOf(item.treatment, procedures),
              t(`whatIf.verdicts.${item.before.verdict.verdict}`),
              <After key="after" item={item} />,
            ],
          }))}
        />
      )}
      {next && <Text size="sm">{t('whatIf.more', { count: items.length })}</Text>}
    </Stack>
  );
}

function After({ item: { after, holds } }: { item: Foreseen }) {
  const { t, i18n } = useTranslation('office');
  if (!after) {
    return t('whatIf.unknown');
  }
  const { verdict, earliest } = after;
  return (
    <>
      <strong>{holds ? t(`whatIf.verdicts.${verdict.verdict}`) : t('whatIf.noLonger')}</strong>
      {verdict.reasons.map(({ rule, message }) => (
        <Text key={`${rule} ${message}`} size="sm">
          {message}
        </Text>
      ))}
      {earliest && !holds && <Text size="sm">{t('whatIf.earliest', { day: longDay(earliest, i18n.language) })}</Text>}
    </>
  );
}

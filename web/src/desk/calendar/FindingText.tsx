import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockOf, longDay } from '../../book/dates';
import { Reasons } from '../../book/Reasons';
import classes from '../desk.module.css';
import type { Finding, FindingKind } from './moving';

const SIGNS: Record<FindingKind, string> = {
  unknown: '…',
  past: '✕',
  closed: '✕',
  refused: '✕',
  clinician: '!',
  taken: '✕',
  free: '✓',
  advice: '!',
};

interface Props {
  finding: Finding;
  /** The day and time that are meant. */
  at?: string;
  /** Only the messages, where there is little room. */
  isBrief?: boolean;
}

/** What stands against a time, in words, with a sign: colour alone is not seen by everybody. */
export function FindingText({ finding, at, isBrief = false }: Props) {
  const { t, i18n } = useTranslation('desk');
  return (
    <Stack gap={4} className={classes.finding} data-kind={finding.kind}>
      <Text fw={600}>
        <span aria-hidden="true">{SIGNS[finding.kind]} </span>
        {at && `${at}: `}
        {t(`finding.${finding.kind}`)}
      </Text>
      {'reasons' in finding &&
        (isBrief ? (
          finding.reasons.map(({ rule, message }) => (
            <Text key={`${rule} ${message}`} size="sm">
              {message}
            </Text>
          ))
        ) : (
          <Reasons reasons={finding.reasons} />
        ))}
      {'earliest' in finding && finding.earliest && (
        <Text size="sm">{t('finding.earliest', { day: longDay(finding.earliest, i18n.language) })}</Text>
      )}
      {finding.kind === 'taken' && finding.nearest.length > 0 && (
        <Text size="sm">{t('finding.nearest', { times: finding.nearest.map(clockOf).join(', ') })}</Text>
      )}
    </Stack>
  );
}

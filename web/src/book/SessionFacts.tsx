import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Appointment, Procedure } from '../api/types';
import { clockOf, dayOf, longDay } from './dates';
import { nameOf } from './treatments';

type Session = Pick<Appointment, 'treatment' | 'startsAt'> & Partial<Appointment>;

export function SessionFacts({ session, procedures }: { session: Session; procedures: Procedure[] }) {
  const { t, i18n } = useTranslation();
  const day = longDay(dayOf(session.startsAt), i18n.language);
  const from = clockOf(session.startsAt);
  const facts: [string, string | undefined][] = [
    [t('summary.treatment'), nameOf(session.treatment, procedures)],
    [
      t('summary.when'),
      session.endsAt ? t('summary.until', { day, from, to: clockOf(session.endsAt) }) : `${day}, ${from}`,
    ],
    [t('summary.with'), session.practitioner?.name],
    [t('summary.room'), session.room?.name],
  ];
  return (
    <Table variant="vertical" layout="auto">
      <Table.Tbody>
        {facts
          .filter(([, fact]) => fact)
          .map(([name, fact]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{fact}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { drafts } from '../../api/protocols';
import { Answered } from '../../app/Answered';
import { useOffice } from '../context';
import { Panel } from '../parts';
import { DraftEditor } from './DraftEditor';

/** What is being prepared of a protocol. */
export function Drafts({ protocol }: { protocol: string }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'drafts', protocol],
    queryFn: ({ signal }) => drafts(clinic.id, protocol, signal),
  });
  return (
    <Panel title={t('drafts.protocols')}>
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">{t('drafts.none')}</Text>
          ) : (
            items.map((draft) => <DraftEditor key={draft.id} draft={draft} />)
          )
        }
      </Answered>
    </Panel>
  );
}

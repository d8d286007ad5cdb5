import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { protocols, type ProtocolHead, type ProtocolVersion } from '../../api/protocols';
import { Answered } from '../../app/Answered';
import { useAddress } from '../../app/navigation';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import { Drafts } from './Drafts';
import { VersionList } from './VersionList';
import { VersionText } from './VersionText';

/** The protocols that the clinic works by: their versions with the days from which they are in force, and what is prepared. */
export function ProtocolsSection() {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [address, setAddress] = useAddress();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'protocols'],
    queryFn: ({ signal }) => protocols(clinic.id, signal),
  });
  return (
    <Answered query={query}>
      {({ items }) => {
        const shown = items.find(({ protocol }) => protocol === address.get('protocol')) ?? items[0];
        return shown ? (
          <Stack>
            <Text size="sm">{t('protocols.text')}</Text>
            {items.length > 1 && (
              <NativeSelect
                label={t('protocols.protocol')}
                maw={420}
                value={shown.protocol}
                data={items.map(({ protocol, title }) => ({ value: protocol, label: title }))}
                onChange={(event) => {
                  setAddress({ protocol: event.currentTarget.value });
                }}
              />
            )}
            <One key={shown.protocol} head={shown} />
          </Stack>
        ) : (
          <Empty title={t('protocols.none')} />
        );
      }}
    </Answered>
  );
}

function One({ head }: { head: ProtocolHead }) {
  const [shown, show] = useState<ProtocolVersion>();
  return (
    <>
      <VersionList head={head} onShow={show} />
      {shown && (
        <VersionText
          key={shown.version}
          shown={shown}
          next={Math.max(...head.versions.map(({ version }) => version)) + 1}
          onClose={() => {
            show(undefined);
          }}
        />
      )}
      <Drafts protocol={head.protocol} />
    </>
  );
}

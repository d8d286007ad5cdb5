import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginDraft, protocolVersion, type ProtocolVersion } from '../../api/protocols';
import { Answered } from '../../app/Answered';
import { useOffice } from '../context';
import classes from '../office.module.css';
import { OfficeProblem } from '../OfficeProblem';
import { Panel } from '../parts';
import { useRecord } from '../RecordForm';

interface Props {
  shown: ProtocolVersion;
  /** The number that a version made out of it will have. */
  next: number;
  onClose: () => void;
}

/** A version as it was written, from which a new draft can be begun. */
export function VersionText({ shown: { protocol, version }, next, onClose }: Props) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'protocol', protocol, version],
    queryFn: ({ signal }) => protocolVersion(clinic.id, protocol, version, signal),
    staleTime: Infinity,
  });
  const begin = useRecord(
    (text: string, key) => beginDraft(clinic.id, protocol, text.replace(/^version: \d+$/m, `version: ${next}`), key),
    () => t('drafts.begun', { version }),
    onClose,
  );
  const title = t('protocols.versionOf', { version });
  return (
    <Panel title={title}>
      <Answered query={query}>
        {({ text = '' }) => (
          <>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard */}
            <pre className={classes.source} role="region" aria-label={title} tabIndex={0}>
              {text}
            </pre>
            <Group>
              <Button
                loading={begin.isPending}
                onClick={() => {
                  begin.mutate(text);
                }}
              >
                {t('drafts.beginFrom', { version })}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('protocols.hide')}
              </Button>
            </Group>
          </>
        )}
      </Answered>
      {begin.error && <OfficeProblem error={begin.error} />}
    </Panel>
  );
}

import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withdrawVersion, type ProtocolHead, type ProtocolVersion } from '../../api/protocols';
import { briefDay } from '../../book/dates';
import { useOffice } from '../context';
import { OfficeProblem } from '../OfficeProblem';
import { Panel, Rows } from '../parts';
import { useRecord } from '../RecordForm';

interface Props {
  head: ProtocolHead;
  onShow: (version: ProtocolVersion) => void;
}

/** Which version holds when. One that has not begun can be taken back. */
export function VersionList({ head: { protocol, title, versions }, onShow }: Props) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const withdraw = useRecord(
    (version: number, key) => withdrawVersion(clinic.id, protocol, version, key),
    ({ version, patientsJudgedAnew }) =>
      t('protocols.withdrawn', { version: version.version, count: patientsJudgedAnew }),
    () => undefined,
  );
  const day = (date: string | undefined) => (date ? briefDay(date, i18n.language) : '');
  return (
    <Panel title={title}>
      <Rows
        label={title}
        head={[
          t('protocols.version'),
          t('protocols.from'),
          t('protocols.until'),
          t('protocols.state'),
          t('protocols.do'),
        ]}
        amounts={0}
        rows={versions.map((version) => ({
          key: String(version.version),
          cells: [
            version.version,
            day(version.effectiveFrom),
            day(version.effectiveUntil),
            t(`protocols.states.${version.state}`),
            <Group key="do" gap="xs">
              <Button
                size="xs"
                variant="default"
                aria-label={t('protocols.showThis', { version: version.version })}
                onClick={() => {
                  onShow(version);
                }}
              >
                {t('protocols.show')}
              </Button>
              {version.state === 'scheduled' && (
                <Button
                  size="xs"
                  variant="default"
                  loading={withdraw.isPending}
                  aria-label={t('protocols.withdrawThis', { version: version.version })}
                  onClick={() => {
                    withdraw.mutate(version.version);
                  }}
                >
                  {t('protocols.withdraw')}
                </Button>
              )}
            </Group>,
          ],
        }))}
      />
      {withdraw.error && <OfficeProblem error={withdraw.error} />}
    </Panel>
  );
}

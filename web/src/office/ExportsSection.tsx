import { Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../api/client';
import { of } from '../api/clinics';
import { useAddress } from '../app/navigation';
import { DownloadButton } from '../app/DownloadButton';
import { monthOf } from '../book/dates';
import { useOffice } from './context';
import { Panel, PeriodFields } from './parts';

const TABLES = ['invoices', 'invoice-lines', 'credit-notes', 'payments', 'vat-summary'] as const;
const FORMS = ['pdf', 'facturx', 'ubl', 'cii'] as const;

/** The books of a period as files to take along: tables, documents, and what the authorities of the country read. */
export function ExportsSection() {
  const { t } = useTranslation('office');
  const { clinic, today } = useOffice();
  const [address, setAddress] = useAddress();
  const from = address.get('from') ?? `${monthOf(today)}-01`;
  const to = address.get('to') ?? today;
  const period = { from, to };
  const file = (name: string, more: Record<string, string | number> = {}) =>
    withQuery(of(clinic.id, `/exports/${name}`), { ...period, ...more });
  return (
    <Stack>
      <PeriodFields from={from} to={to} onChange={setAddress} />
      <Panel title={t('exports.tables')}>
        {TABLES.map((table) => (
          <Group key={table} justify="space-between" gap="xs">
            <Text size="sm">{t(`exports.table.${table}`)}</Text>
            <Group gap="xs">
              {(['csv', 'xlsx'] as const).map((form) => (
                <DownloadButton
                  key={form}
                  path={file(`${table}.${form}`)}
                  fileName={`${table}.${form}`}
                  label={t('exports.as', { name: t(`exports.table.${table}`), form: form.toUpperCase() })}
                >
                  {form.toUpperCase()}
                </DownloadButton>
              ))}
            </Group>
          </Group>
        ))}
      </Panel>
      <Panel title={t('exports.documents')}>
        <Group gap="xs">
          {FORMS.map((form) => (
            <DownloadButton
              key={form}
              path={file('documents.zip', { form })}
              fileName={`${form}.zip`}
              label={t('exports.as', { name: t('exports.documents'), form: t(`exports.form.${form}`) })}
            >
              {t(`exports.form.${form}`)}
            </DownloadButton>
          ))}
        </Group>
      </Panel>
      <Panel title={t('exports.archive')}>
        <Text size="sm">{t('exports.archiveText')}</Text>
        <DownloadButton
          path={file('archive.zip')}
          fileName="archive.zip"
          label={t('exports.as', { name: t('exports.archive'), form: t('exports.zip') })}
        >
          {t('exports.zip')}
        </DownloadButton>
      </Panel>
      {clinic.country === 'FR' && <Fec to={to} />}
      {clinic.country === 'ES' && (
        <Panel title={t('exports.verifactu')}>
          <DownloadButton
            path={file('verifactu.zip')}
            fileName="verifactu.zip"
            label={t('exports.as', { name: t('exports.verifactu'), form: t('exports.zip') })}
          >
            {t('exports.zip')}
          </DownloadButton>
        </Panel>
      )}
      <Datev file={file} />
    </Stack>
  );
}

function Fec({ to }: { to: string }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const year = to.slice(0, 4);
  return (
    <Panel title={t('exports.fec')}>
      <Text size="sm">{t('exports.fecText', { year })}</Text>
      <DownloadButton
        path={withQuery(of(clinic.id, '/exports/fec.txt'), { year })}
        fileName={`fec-${year}.txt`}
        label={t('exports.as', { name: t('exports.fec'), form: year })}
      >
        {year}
      </DownloadButton>
    </Panel>
  );
}

/** DATEV wants the numbers under which the tax consultant knows the clinic. */
function Datev({ file }: { file: (name: string, more: Record<string, string | number>) => string }) {
  const { t } = useTranslation('office');
  const [consultant, setConsultant] = useState<number | string>('');
  const [client, setClient] = useState<number | string>('');
  return (
    <Panel title={t('exports.datev')}>
      <Group align="end" gap="xs">
        <NumberInput
          label={t('exports.consultant')}
          hideControls
          allowNegative={false}
          allowDecimal={false}
          value={consultant}
          onChange={setConsultant}
        />
        <NumberInput
          label={t('exports.client')}
          hideControls
          allowNegative={false}
          allowDecimal={false}
          value={client}
          onChange={setClient}
        />
        <DownloadButton
          size="sm"
          path={file('datev.csv', { consultant, client })}
          fileName="datev.csv"
          label={t('exports.as', { name: t('exports.datev'), form: 'CSV' })}
          disabled={consultant === '' || client === ''}
        >
          CSV
        </DownloadButton>
      </Group>
    </Panel>
  );
}

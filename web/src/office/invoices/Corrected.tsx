import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cancellation, fullInvoiceFile, type FullInvoice } from '../../api/corrections';
import { Answered } from '../../app/Answered';
import { DownloadButton } from '../../app/DownloadButton';
import { dayOf, longDay } from '../../book/dates';
import { Facts } from '../../desk/parts';
import { useOffice } from '../context';
import { Panel } from '../parts';

/** That an invoice was cancelled, when, by which record and why: before anything that it says. */
export function Cancelled({ id }: { id: string }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'cancellation', id],
    queryFn: ({ signal }) => cancellation(clinic.id, id, signal),
  });
  return (
    <Answered query={query}>
      {({ reason, note, chain }) => (
        <Alert
          color="red"
          variant="outline"
          title={t('cancellation.on', { day: longDay(dayOf(chain.recordedAt), i18n.language) })}
        >
          <Stack gap="xs">
            <Text size="sm">{t(`cancellation.reasons.${reason}`)}</Text>
            <Text size="sm" className="breakable">
              {note}
            </Text>
            <Text size="sm">{t('cancellation.record', { position: chain.position })}</Text>
          </Stack>
        </Alert>
      )}
    </Answered>
  );
}

const FORMS = ['pdf', 'facturx.pdf', 'ubl.xml', 'cii.xml'] as const;

const nameOf = (form: (typeof FORMS)[number]) => `exports.form.${form.slice(0, form.indexOf('.')) as 'ubl'}` as const;

/** The full invoice that has taken the place of a simplified one. */
export function Substituted({ by: { id, number, issuedAt, recipient, chain } }: { by: FullInvoice }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  return (
    <Panel title={t('full.of', { number })}>
      <Facts
        facts={[
          [t('invoices.day'), longDay(dayOf(issuedAt), i18n.language)],
          [t('detail.recipient'), `${recipient.name}, ${recipient.address}`],
          [t('full.taxNumber'), recipient.taxNumber],
          [t('detail.chain'), String(chain.position)],
        ]}
      />
      <Group gap="xs">
        {FORMS.map((form) => (
          <DownloadButton
            key={form}
            path={fullInvoiceFile(clinic.id, id, form)}
            fileName={`${number}.${form}`}
            label={t('exports.as', { name: number, form: form === 'pdf' ? 'PDF' : t(nameOf(form)) })}
          >
            {form === 'pdf' ? 'PDF' : t(nameOf(form))}
          </DownloadButton>
        ))}
      </Group>
    </Panel>
  );
}

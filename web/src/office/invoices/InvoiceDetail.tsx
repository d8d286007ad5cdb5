import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { of } from '../../api/clinics';
import { fullInvoicesOf } from '../../api/corrections';
import { invoice, type InvoiceDetail as Detail } from '../../api/office';
import { invoiceFile } from '../../api/papers';
import { Answered } from '../../app/Answered';
import { DownloadButton } from '../../app/DownloadButton';
import { primary } from '../../app/languages';
import { dayOf, longDay } from '../../book/dates';
import { Facts } from '../../desk/parts';
import { useOffice } from '../context';
import classes from '../office.module.css';
import { Amount, Panel, Rows } from '../parts';
import { Cancelled, Substituted } from './Corrected';
import { InvoiceActions } from './InvoiceActions';
import { StateMark } from './StateMark';

const FORMS = ['facturx.pdf', 'ubl.xml', 'cii.xml'] as const;

/** One invoice: what it says, what has become of it, and what can be done about it. */
export function InvoiceDetail({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'invoice', id],
    queryFn: ({ signal }) => invoice(clinic.id, id, signal),
  });
  return (
    <Stack>
      <Group>
        <Button variant="default" size="xs" onClick={onBack}>
          {t('detail.back')}
        </Button>
      </Group>
      <Answered query={query}>
        {(found) => (
          <>
            {found.state === 'cancelled' && <Cancelled id={found.id} />}
            <Whole invoice={found} />
            <Further invoice={found} />
          </>
        )}
      </Answered>
    </Stack>
  );
}

function Whole({ invoice: found }: { invoice: Detail }) {
  const { t, i18n } = useTranslation('office');
  const { number, issuedAt, sessionOn, kind, type, state, issuer, recipient, paid, credited, open, chain } = found;
  return (
    <Stack>
      <Panel title={t('detail.title', { number })}>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Facts
            facts={[
              [t('invoices.state'), <StateMark key="state" state={state} />],
              [t('invoices.day'), longDay(dayOf(issuedAt), i18n.language)],
              [t('detail.sessionOn'), longDay(sessionOn, i18n.language)],
              [t('invoices.kind'), t(`invoices.kinds.${kind}`)],
              [t('detail.type'), t(`detail.types.${type}`)],
              [t('detail.issuer'), `${issuer.name}, ${issuer.address}, ${issuer.taxNumber}`],
              [t('detail.recipient'), recipient && `${recipient.name}, ${recipient.address}`],
            ]}
          />
          <Facts
            facts={[
              [t('detail.total'), <Amount key="total" of={found.total.gross} />],
              [t('detail.paid'), <Amount key="paid" of={paid} />],
              [
                t(state === 'cancelled' ? 'detail.cancelledOfIt' : 'detail.credited'),
                <Amount key="credited" of={credited} />,
              ],
              [t('invoices.open'), <Amount key="open" of={open} />],
              [
                t('detail.chain'),
                <span key="chain" className={classes.hash}>{`${chain.position} · ${chain.hash}`}</span>,
              ],
            ]}
          />
        </SimpleGrid>
        <Files id={found.id} number={number} />
      </Panel>
      <Lines invoice={found} />
    </Stack>
  );
}

/** The full one in its place, and what can still be done. */
function Further({ invoice: found }: { invoice: Detail }) {
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'full-invoices', found.id],
    queryFn: ({ signal }) => fullInvoicesOf(clinic.id, found.id, signal),
  });
  return (
    <Answered query={query}>
      {({ items: [substitute] }) => (
        <>
          {substitute && <Substituted by={substitute} />}
          <InvoiceActions invoice={found} isSubstituted={substitute !== undefined} />
        </>
      )}
    </Answered>
  );
}

const nameOf = (form: (typeof FORMS)[number]) => `exports.form.${form.slice(0, form.indexOf('.')) as 'ubl'}` as const;

function Files({ id, number }: { id: string; number: string }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  return (
    <Group gap="xs">
      <DownloadButton
        path={invoiceFile(clinic.id, id, primary(i18n.language))}
        fileName={`${number}.pdf`}
        label={t('exports.as', { name: number, form: 'PDF' })}
      >
        PDF
      </DownloadButton>
      {FORMS.map((form) => (
        <DownloadButton
          key={form}
          path={of(clinic.id, `/invoices/${encodeURIComponent(id)}.${form}`)}
          fileName={`${number}.${form}`}
          label={t('exports.as', { name: number, form: t(nameOf(form)) })}
        >
          {t(nameOf(form))}
        </DownloadButton>
      ))}
    </Group>
  );
}

function Lines({ invoice: { lines, vat } }: { invoice: Detail }) {
  const { t } = useTranslation('office');
  return (
    <Panel title={t('detail.lines')}>
      <Rows
        label={t('detail.lines')}
        head={[t('detail.line'), t('detail.rule'), t('detail.list'), t('detail.rate'), t('detail.gross')]}
        amounts={1}
        rows={lines.map((line, index) => ({
          key: `${index} ${line.text}`,
          cells: [
            line.text,
            line.rule,
            line.priceListVersion,
            `${line.vat.rate} % (${line.vat.category})`,
            <Amount key="gross" of={line.gross} />,
          ],
        }))}
      />
      <Rows
        label={t('detail.vat')}
        head={[t('detail.rate'), t('detail.net'), t('detail.vat'), t('detail.gross')]}
        amounts={3}
        rows={vat.map((part) => ({
          key: `${part.category} ${part.rate}`,
          cells: [
            `${part.rate} % (${part.category})`,
            <Amount key="net" of={part.net} />,
            <Amount key="vat" of={part.vat} />,
            <Amount key="gross" of={part.gross} />,
          ],
        }))}
      />
    </Panel>
  );
}

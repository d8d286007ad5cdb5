import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { quote } from '../api/clinics';
import type { Procedure, Quote, Treatment } from '../api/types';
import { Answered } from '../app/Answered';
import type en from '../app/locales/en.json';
import { lineName } from './lineName';
import { moneyText } from './money';
import classes from './quote.module.css';
import { anaesthesiaOf } from './treatments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  treatment: Treatment;
  date: string;
}

/** What the treatment costs on a day, and why. */
export function PriceQuote({ clinicId, procedures, treatment, date }: Props) {
  const { t } = useTranslation();
  const anaesthesia = anaesthesiaOf(procedures, treatment);
  const query = useQuery({
    queryKey: ['quote', clinicId, treatment, anaesthesia, date],
    queryFn: () => quote(clinicId, treatment, anaesthesia, date),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.quote} aria-live="polite" aria-label={t('quote.title')}>
      <Answered query={query}>
        {(answer) => (
          <Lines quote={answer} nameOf={(line) => lineName(line, treatment, procedures) ?? t('quote.anaesthesia')} />
        )}
      </Answered>
    </section>
  );
}

function Lines({ quote: { lines, total }, nameOf }: { quote: Quote; nameOf: (line: Line) => string }) {
  const { t, i18n } = useTranslation();
  const money = (amount: Quote['total']['gross']) => moneyText(amount, i18n.language);
  return (
    <>
      <dl>
        {lines.map((line) => (
          <div key={line.text}>
            <dt>{nameOf(line)}</dt>
            <dd>{money(line.gross)}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{t('quote.total')}</dt>
          <dd>{money(total.gross)}</dd>
        </div>
      </dl>
      <details>
        <summary>{t('quote.why')}</summary>
        <p>{t('quote.vat', { amount: money(total.vat) })}</p>
        {lines.map((line) => (
          <p key={line.text}>
            {nameOf(line)}: <Explanation line={line} />
          </p>
        ))}
      </details>
    </>
  );
}

function Explanation({ line }: { line: Line }) {
  const { t, i18n } = useTranslation();
  const parts = [
    ...(i18n.exists(`quote.rules.${line.rule}`) ? [t(`quote.rules.${line.rule as KnownRule}`)] : []),
    t('quote.list', { version: line.priceListVersion }),
    t('quote.vatRate', { rate: line.vat.rate }),
  ];
  return parts.join(' · ');
}

type Line = Quote['lines'][number];
type KnownRule = keyof typeof en.quote.rules;

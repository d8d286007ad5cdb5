import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../api/types';
import { moneyText } from '../book/money';
import { useOffice } from './context';
import classes from './office.module.css';

/** An amount; one of what does not hold any more is struck out. */
export function Amount({ of, isCancelled = false }: { of: Money; isCancelled?: boolean }) {
  const { i18n } = useTranslation();
  return (
    <span className={classes.amount} data-cancelled={isCancelled}>
      {moneyText(of, i18n.language)}
    </span>
  );
}

interface TableProps {
  label: string;
  head: ReactNode[];
  /** How many of the columns, from the right, are amounts. */
  amounts: number;
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table whose first column names the row; what is wider than the window scrolls, by keyboard too. */
export function Rows({ label, head, amounts, rows }: TableProps) {
  const isAmount = (index: number) => index >= head.length - amounts;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((each, index) => (
              <th key={index} scope="col" data-amount={isAmount(index)}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={index} data-amount={isAmount(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PeriodProps {
  from: string;
  to: string;
  onChange: (change: { from?: string; to?: string }) => void;
}

/** The first and the last day, both included. */
export function PeriodFields({ from, to, onChange }: PeriodProps) {
  const { t } = useTranslation('office');
  const { today } = useOffice();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} maw={480}>
      <TextInput
        type="date"
        label={t('period.from')}
        max={to}
        value={from}
        onChange={(event) => {
          onChange({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={t('period.to')}
        min={from}
        max={today}
        value={to}
        onChange={(event) => {
          onChange({ to: event.currentTarget.value });
        }}
      />
    </SimpleGrid>
  );
}

export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" className={classes.panel} gap="sm" aria-label={title}>
      <Text component="h2" fw={600} m={0}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}

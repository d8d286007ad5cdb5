import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packages, type Closing, type CoursePackage } from '../../api/packages';
import { Answered } from '../../app/Answered';
import { follow } from '../../app/navigation';
import { officePath } from '../../app/route';
import { longDay, shortDay } from '../../book/dates';
import { moneyText } from '../../book/money';
import { nameOf } from '../../book/treatments';
import { Card, Facts } from '../../desk/parts';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import { CloseForm } from './CloseForm';

const CLOSINGS: [action: string, how: Closing][] = [
  ['refund', 'refund'],
  ['forfeit', 'forfeiture'],
];

/** The packages that were sold, what is left of them, and how they are closed. */
export function PackagesSection() {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useQuery({
    queryKey: ['office', clinic.id, 'packages'],
    queryFn: ({ signal }) => packages(clinic.id, signal),
  });
  return (
    <Answered query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('packages.none')}>
            <Text size="sm">{t('packages.noneHint')}</Text>
          </Empty>
        ) : (
          <Stack>
            {items.map((each) => (
              <Sold key={each.id} sold={each} />
            ))}
          </Stack>
        )
      }
    </Answered>
  );
}

function Sold({ sold }: { sold: CoursePackage }) {
  const { t, i18n } = useTranslation('office');
  const { clinic, procedures, mayChange } = useOffice();
  const [closing, close] = useState<Closing>();
  const money = (each: CoursePackage['price']) => moneyText(each, i18n.language);
  const invoice = `${officePath(clinic.id, 'invoices')}?invoice=${sold.invoiceId}`;
  const name = nameOf(sold.treatment, procedures);
  return (
    <Card label={t('packages.one', { name, number: sold.invoiceNumber })}>
      <Text fw={600}>{name}</Text>
      <Facts
        facts={[
          [t('packages.state'), t(`packages.states.${sold.state}`)],
          [t('packages.left'), t('packages.leftOf', { left: sold.left, sessions: sold.sessions })],
          [t('packages.price'), money(sold.price)],
          [t('packages.unused'), money(sold.unused)],
          [t('packages.sold'), longDay(sold.soldOn, i18n.language)],
          [t('packages.expires'), longDay(sold.expiresOn, i18n.language)],
          [
            t('packages.invoice'),
            <a
              key="invoice"
              href={invoice}
              onClick={(event) => {
                follow(event, invoice);
              }}
            >
              {sold.invoiceNumber}
            </a>,
          ],
          [t('packages.because'), sold.closedBecause],
        ]}
      />
      {closing ? (
        <CloseForm
          sold={sold}
          how={closing}
          onDone={() => {
            close(undefined);
          }}
        />
      ) : (
        <Group>
          {CLOSINGS.filter(([action]) => mayChange && sold.allowed.includes(action)).map(([action, how]) => (
            <Button
              key={action}
              size="xs"
              variant="default"
              aria-label={t(`packages.${how}.this`, { name, day: shortDay(sold.soldOn, i18n.language) })}
              onClick={() => {
                close(how);
              }}
            >
              {t(`packages.${how}.begin`)}
            </Button>
          ))}
        </Group>
      )}
    </Card>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accounts } from '../../api/accounts';
import { Answered } from '../../app/Answered';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import { AccountCard } from './AccountCard';
import { AddAccount } from './AddAccount';

/** Who works here and in which roles; what each role may do is said with it. */
export function AccountsSection() {
  const { t } = useTranslation('office');
  const { clinic } = useOffice();
  const [isAdding, add] = useState(false);
  const query = useQuery({
    queryKey: ['office', clinic.id, 'accounts'],
    queryFn: ({ signal }) => accounts(signal),
  });
  return (
    <Stack>
      <Text size="sm">{t('accounts.text')}</Text>
      {isAdding ? (
        <AddAccount
          onDone={() => {
            add(false);
          }}
        />
      ) : (
        <Group>
          <Button
            onClick={() => {
              add(true);
            }}
          >
            {t('accounts.add')}
          </Button>
        </Group>
      )}
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('accounts.none')} />
          ) : (
            items.map((account) => <AccountCard key={account.id} account={account} />)
          )
        }
      </Answered>
    </Stack>
  );
}

import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';

/** For everybody who does not work at this desk. */
export function StaffOnly({ clinic }: { clinic: string }) {
  const { t } = useTranslation('desk');
  return (
    <Stack className={classes.card} maw={520} mx="auto" mt="xl" role="status">
      <Title order={1} size="h2">
        {t('staffOnly.title')}
      </Title>
      <Text>{t('staffOnly.text', { clinic })}</Text>
      <Text>
        <Anchor href="/">{t('staffOnly.home')}</Anchor>
      </Text>
    </Stack>
  );
}

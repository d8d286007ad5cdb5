import { Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How booking begins, while it is on its way. */
export function Opening() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('steps.treatment')}
      </Title>
      <Text>{t('treatment.intro')}</Text>
      <Loader aria-label={t('common.loading')} role="status" />
    </Stack>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../app/DownloadButton';

/** What the gateway keeps of whoever is signed in, as a file. */
export function TakeAlongSection() {
  const { t } = useTranslation('signin');
  return (
    <Stack component="section" aria-labelledby="take-along">
      <Title order={2} id="take-along">
        {t('takeAlong.title')}
      </Title>
      <Text>{t('takeAlong.text')}</Text>
      <DownloadButton path="/api/session/export" fileName="sign-in.json" label={t('takeAlong.load')}>
        {t('takeAlong.load')}
      </DownloadButton>
    </Stack>
  );
}

import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function SignInNotice() {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="teal" variant="outline" title={t('signIn.title')}>
      <Stack gap="sm" align="start">
        <Text size="sm">{t('signIn.text')}</Text>
        <Button component="a" href={`/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>
          {t('signIn.page')}
        </Button>
      </Stack>
    </Alert>
  );
}

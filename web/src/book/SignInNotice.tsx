import { Alert, Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function SignInNotice() {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="teal" variant="outline" title={t('signIn.title')}>
      {t('signIn.text')}{' '}
      <Anchor href={`/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>{t('signIn.page')}</Anchor>
    </Alert>
  );
}

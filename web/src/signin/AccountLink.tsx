import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { session } from '../api/session';

/** In the head of every page: the way in, or to what is one's own. */
export function AccountLink() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => session(signal) });
  if (data?.step === 'signed-in') {
    return <Anchor href="/account">{t('account.of', { name: data.person.name })}</Anchor>;
  }
  return <Anchor href={`/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>{t('signIn.page')}</Anchor>;
}

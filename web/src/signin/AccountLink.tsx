import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../api/session';
import { isSomebodyElse } from '../app/leftBehind';
import { SignOutButton } from './SignOutButton';

/** In the head of every page: the way in, or to what is one's own and out again. */
export function AccountLink() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => session(signal) });
  useEffect(() => {
    const subject = data?.step === 'signed-in' ? data.person.subject : null;
    if ((subject !== null || data?.step === 'none') && isSomebodyElse(subject)) {
      // The page may still show it.
      window.location.reload();
    }
  }, [data]);
  if (data?.step === 'signed-in') {
    return (
      <>
        <Anchor href="/account">{t('account.of', { name: data.person.name })}</Anchor>
        <SignOutButton />
      </>
    );
  }
  return <Anchor href={`/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>{t('signIn.page')}</Anchor>;
}

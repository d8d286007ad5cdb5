import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session';
import { forgetDrafts } from '../app/leftBehind';
import { ProblemNotice } from '../app/ProblemNotice';

/** On every page of whoever is signed in. What she has entered leaves this tab with her, whether or not the gateway has heard it. */
export function SignOutButton() {
  const { t } = useTranslation();
  const leave = useMutation({
    mutationFn: () => {
      forgetDrafts();
      return signOut();
    },
    networkMode: 'always',
    onSuccess: () => {
      window.location.assign('/');
    },
  });
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        size="xs"
        loading={leave.isPending}
        onClick={() => {
          leave.mutate();
        }}
      >
        {t('account.signOut')}
      </Button>
      {leave.isError && <ProblemNotice error={leave.error} />}
    </Stack>
  );
}

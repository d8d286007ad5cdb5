import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionAt, showPasskey, type Place } from '../api/passkeys';
import type { Session } from '../api/session';
import { knowsPasskeys, show } from './authenticator';
import { PasskeyProblem } from './PasskeyProblem';

interface Props {
  place: Place;
  onSession: (session: Session) => void;
}

/** A passkey in place of a code; nothing where the browser knows none. */
export function PasskeyButton({ place, onSession }: Props) {
  const { t } = useTranslation('signin');
  const enter = useMutation({
    mutationFn: async () => showPasskey(place, await show(await questionAt(place))),
    networkMode: 'always',
    onSuccess: onSession,
  });
  if (!knowsPasskeys()) {
    return null;
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        loading={enter.isPending}
        onClick={() => {
          enter.mutate();
        }}
      >
        {t('use')}
      </Button>
      {enter.isError && <PasskeyProblem error={enter.error} />}
    </Stack>
  );
}

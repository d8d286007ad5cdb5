import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginAtProvider } from '../api/session';
import { ProblemNotice } from '../app/ProblemNotice';
import { refusedAtProvider } from './destination';

/** The provider that the clinics have chosen, and why it came to nothing, if somebody has just been there. */
export function ProviderSignIn({ name }: { name: string }) {
  const { t } = useTranslation('signin');
  const begin = useMutation({
    mutationFn: beginAtProvider,
    networkMode: 'always',
    onSuccess: ({ address }) => {
      window.location.assign(address);
    },
  });
  const refused = refusedAtProvider(window.location.search);
  return (
    <Stack gap="sm" align="flex-start" maw={440}>
      {refused && (
        <Alert role="alert" color="red" variant="outline" title={t(`provider.${refused}.title`)}>
          <Text size="sm">{t(`provider.${refused}.next`, { name })}</Text>
        </Alert>
      )}
      <Button
        variant="default"
        loading={begin.isPending}
        onClick={() => {
          begin.mutate();
        }}
      >
        {t('provider.use', { name })}
      </Button>
      {begin.isError && <ProblemNotice error={begin.error} />}
    </Stack>
  );
}

import { Box, Button, Container, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { credential } from '../api/credential';
import { ProblemNotice } from '../app/ProblemNotice';
import { advanceClock } from './localClock';
import { demoClinics, roles } from './people';

export function DemoBar({ now }: { now: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const advance = useMutation({ mutationFn: advanceClock, onSuccess: () => queries.invalidateQueries() });
  return (
    <Box component="aside" aria-label={t('demo.title')} bg="var(--card-raised)" py="xs">
      <Container size="sm">
        <Group gap="xs" align="end">
          <Person />
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              advance.mutate('P1D');
            }}
            loading={advance.isPending}
          >
            {t('demo.day')}
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              advance.mutate('P7D');
            }}
            loading={advance.isPending}
          >
            {t('demo.week')}
          </Button>
          <Text size="xs">{t('demo.now', { time: now.slice(0, 16).replace('T', ' ') + ' UTC' })}</Text>
        </Group>
        {advance.isError && <ProblemNotice error={advance.error} />}
      </Container>
    </Box>
  );
}

function Person() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const token = useSyncExternalStore(credential.subscribe, credential.get);
  const actAs = (chosen: string) => {
    credential.set(chosen === '' ? null : chosen);
    void queries.invalidateQueries();
  };
  return (
    <NativeSelect
      label={t('demo.actAs')}
      size="xs"
      value={token ?? ''}
      onChange={(event) => {
        actAs(event.currentTarget.value);
      }}
    >
      <option value="">{t('demo.nobody')}</option>
      {demoClinics.map((clinic) => (
        <optgroup key={clinic.id} label={clinic.name}>
          {clinic.patients.map((patient) => (
            <option key={patient.token} value={patient.token}>
              {patient.name}
            </option>
          ))}
          {roles.map((role) => (
            <option key={role} value={`demo.${clinic.id}.${role}`}>
              {t(`demo.roles.${role}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

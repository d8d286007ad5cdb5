import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clinics } from '../api/clinics';
import { Answered } from './Answered';

export function ClinicList() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['clinics'], queryFn: ({ signal }) => clinics(signal) });
  return (
    <Stack>
      <Title order={1}>{t('clinics.title')}</Title>
      <Answered query={query}>
        {({ items }) => (
          <>
            {items.map(({ id, name }) => (
              <Button key={id} component="a" href={`/book/${id}`} size="lg" variant="default" fullWidth>
                {t('clinics.book', { name })}
              </Button>
            ))}
            <Stack component="nav" gap="xs" mt="lg" aria-label={t('clinics.staff')}>
              <Text fw={600}>{t('clinics.staff')}</Text>
              {items.map(({ id, name }) => (
                <Group key={id} gap="0 1rem">
                  <Anchor href={`/desk/${id}`}>{t('clinics.desk', { name })}</Anchor>
                  <Anchor href={`/office/${id}`}>{t('clinics.office', { name })}</Anchor>
                </Group>
              ))}
            </Stack>
          </>
        )}
      </Answered>
    </Stack>
  );
}

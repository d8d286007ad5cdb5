import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { accountExport, bookingExport } from '../../api/papers';
import { DownloadButton } from '../../app/DownloadButton';
import { primary } from '../../app/languages';

/** All that the clinic keeps of her, to take along: to read, and for programs. */
export function MyData({ clinicId, patientId }: { clinicId: string; patientId: string }) {
  const { t, i18n } = useTranslation('papers');
  const files = [
    { kind: 'bookings', form: 'pdf', path: bookingExport(clinicId, patientId, '.pdf') },
    { kind: 'bookings', form: 'json', path: bookingExport(clinicId, patientId, '') },
    { kind: 'payments', form: 'pdf', path: accountExport(clinicId, patientId, '.pdf', primary(i18n.language)) },
    { kind: 'payments', form: 'json', path: accountExport(clinicId, patientId, '') },
  ] as const;
  return (
    <Stack component="section" aria-labelledby="my-data" gap="xs">
      <Title order={2} size="h3" id="my-data">
        {t('data.title')}
      </Title>
      <Text size="sm">{t('data.what')}</Text>
      <Group gap="xs">
        {files.map(({ kind, form, path }) => (
          <DownloadButton
            key={path}
            path={path}
            fileName={`${kind}.${form}`}
            label={t(`data.${kind}Of`, { form: t(`data.${form}`) })}
          >
            {t(`data.${kind}Of`, { form: t(`data.${form}`) })}
          </DownloadButton>
        ))}
      </Group>
    </Stack>
  );
}

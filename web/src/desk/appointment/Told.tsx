import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questions } from '../../api/clinics';
import { screenings } from '../../api/desk';
import type { Treatment } from '../../api/types';
import { useDesk } from '../context';
import { toldBy } from './toldLines';

/** What the patient has told of her health, as far as it is not a plain no; for clinicians only. */
export function Told({ patientId, treatment }: { patientId: string; treatment: Treatment }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const { data } = useQuery({
    queryKey: ['desk', clinic.id, 'told', patientId, treatment],
    queryFn: async ({ signal }) => {
      const [asked, given] = await Promise.all([
        questions(clinic.id, treatment, false, signal),
        screenings(clinic.id, patientId, signal),
      ]);
      return { asked: asked.items, given: given.items };
    },
  });
  if (!data) {
    return null;
  }
  const told = toldBy(data.asked, data.given, i18n.language);
  return (
    <Stack gap="xs" component="section" aria-label={t('told.title')}>
      <Text fw={600}>{t('told.title')}</Text>
      {told.length === 0 ? (
        <Text size="sm">{t(data.given.length === 0 ? 'told.nothing' : 'told.sound')}</Text>
      ) : (
        <List size="sm">
          {told.map((each) => (
            <List.Item key={each.text}>
              {each.text}{' '}
              <Text span size="xs" c="dimmed">
                {t('told.on', { day: each.on })}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

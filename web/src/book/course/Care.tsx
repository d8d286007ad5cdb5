import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { careOf } from '../../api/courses';
import type { CareItem } from '../../api/courseTypes';
import { Answered } from '../../app/Answered';
import { shortDay } from '../dates';

/** How to prepare for a session, and how to care for the skin after it, with the days on which it matters. */
export function Care({ clinicId, appointmentId }: { clinicId: string; appointmentId: string }) {
  const { t, i18n } = useTranslation('course');
  const query = useQuery({
    queryKey: ['care', clinicId, appointmentId, i18n.language],
    queryFn: ({ signal }) => careOf(clinicId, appointmentId, signal),
  });
  return (
    <Answered query={query}>
      {({ preparation, aftercare, followUps }) => (
        <Stack gap="xs">
          <Items title={t('care.before')} items={preparation} />
          <Items title={t('care.after')} items={aftercare} />
          <Items title={t('care.followUps')} items={followUps} />
          {preparation.length + aftercare.length + followUps.length === 0 && <Text size="sm">{t('care.none')}</Text>}
        </Stack>
      )}
    </Answered>
  );
}

function Items({ title, items }: { title: string; items: CareItem[] }) {
  const { t, i18n } = useTranslation('course');
  if (items.length === 0) {
    return null;
  }
  const day = (each: string) => shortDay(each, i18n.language);
  const when = ({ from, until }: CareItem) => {
    if (from && until && from !== until) {
      return t('care.span', { from: day(from), until: day(until) });
    }
    const only = from ?? until;
    return only ? day(only) : '';
  };
  return (
    <div>
      <Title order={4} size="h5" mb={4}>
        {title}
      </Title>
      <List size="sm" spacing={2} pr="md">
        {items.map((item) => (
          <List.Item key={`${item.code} ${item.from ?? ''}`}>
            {item.text}{' '}
            <Text span size="xs" c="dimmed">
              {when(item)}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

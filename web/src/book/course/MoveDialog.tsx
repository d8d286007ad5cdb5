import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { availabilityForAnybody } from '../../api/clinics';
import type { Course, CourseSession } from '../../api/courseTypes';
import { Answered } from '../../app/Answered';
import { clockOf, dayOf, longDay } from '../dates';
import { FreeTimes } from '../FreeTimes';

const DAYS = 120;

interface Props {
  clinicId: string;
  course: Course;
  session: CourseSession;
  today: string;
  onMove: (to: string) => void;
  onClose: () => void;
}

/** The new time of a session of a course, among all that are free: what it does to the other sessions is shown next. */
export function MoveDialog({ clinicId, course: { treatment }, session, today, onMove, onClose }: Props) {
  const { t, i18n } = useTranslation('course');
  const search = { treatment, from: today, days: DAYS };
  const query = useQuery({
    queryKey: ['availability', clinicId, 'anybody', search],
    queryFn: ({ signal }) => availabilityForAnybody(clinicId, search, signal),
  });
  const day = longDay(dayOf(session.startsAt), i18n.language);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('mine.moveThis', { day, time: clockOf(session.startsAt) })}
      closeButtonProps={{ 'aria-label': t('changed.leave') }}
    >
      <Stack>
        <Text size="sm">{t('mine.moveText')}</Text>
        <Answered query={query}>{(found) => <FreeTimes found={found} onChoose={onMove} />}</Answered>
      </Stack>
    </Modal>
  );
}

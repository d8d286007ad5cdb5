import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { course as readCourse } from '../../api/courses';
import { clockOf, dayOf, shortDay } from '../../book/dates';
import { live, useDesk } from '../context';
import classes from '../desk.module.css';
import { RestOfCourse } from './lazily';

const LIVE = new Set(['booked', 'tentative', 'arrived', 'in-treatment', 'completed']);

/** The course that a session belongs to: how far it is, when the others are, and a way to make up for what is missing. */
export function CourseOf({ courseId, appointmentId }: { courseId: string; appointmentId: string }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const [isMakingUp, makeUp] = useState(false);
  const { data } = useQuery({
    queryKey: ['desk', clinic.id, 'course', courseId],
    queryFn: ({ signal }) => readCourse(clinic.id, courseId, signal),
    ...live,
  });
  if (!data) {
    return null;
  }
  const { sessions, completed, toCome, appointments } = data;
  const kept = appointments.filter(({ state }) => LIVE.has(state));
  const missing = sessions - kept.length;
  const place = kept.findIndex((each) => each.appointmentId === appointmentId);
  return (
    <Stack gap="xs" component="section" aria-label={t('appointment.course')}>
      <Text fw={600}>
        {place < 0 ? t('appointment.inCourse') : t('course.place', { number: place + 1, count: sessions })}
      </Text>
      <Text size="sm">{t('course.progress', { completed, toCome })}</Text>
      <ol className={classes.course}>
        {appointments.map(({ appointmentId: id, startsAt, state }) => (
          <li key={id} aria-current={id === appointmentId || undefined}>
            {`${shortDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)} · ${t(`states.${state as 'booked'}`)}`}
          </li>
        ))}
      </ol>
      {missing > 0 && (
        <Group gap="xs">
          <Text size="sm">{t('course.missing', { count: missing })}</Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              makeUp(true);
            }}
          >
            {t('course.makeUp')}
          </Button>
        </Group>
      )}
      {isMakingUp && (
        <Suspense>
          <RestOfCourse
            courseId={courseId}
            change={{}}
            onClose={() => {
              makeUp(false);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}

import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookCourse, type CourseBooking } from '../../api/courses';
import type { Course, PlanView, Wishes } from '../../api/courseTypes';
import type { Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { adviceOn, asked } from '../../book/course/plans';
import { refresh } from '../../book/course/refresh';
import { SessionList } from '../../book/course/SessionList';
import { Reasons } from '../../book/Reasons';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import classes from '../desk.module.css';

interface Props {
  patient: Patient;
  treatment: Treatment;
  wishes: Wishes;
  plan: PlanView;
  onBooked: (course: Course) => void;
}

/** All sessions are booked or none. What another desk has taken meanwhile is planned anew and proposed. */
export function BookCourse({ patient, treatment, wishes, plan, onBooked }: Props) {
  const { t } = useTranslation('desk');
  const { t: ofCourse } = useTranslation('course');
  const { clinic } = useDesk();
  const queries = useQueryClient();
  const [replanned, propose] = useState<PlanView>();
  const [isRead, setRead] = useState(false);
  const { sessions } = replanned ?? plan;
  const booking = useAction(
    (input: CourseBooking, key) => bookCourse(clinic.id, input, key),
    (course) => {
      refresh(queries);
      onBooked(course);
    },
  );
  const told = booking.error?.problem;
  const advice = told?.code === 'advice-not-confirmed' ? told.reasons : adviceOn(sessions);
  const submit = () => {
    booking.mutate(
      { patientId: patient.id, treatment, wishes, sessions: asked(sessions), adviceConfirmed: isRead },
      {
        onError: ({ problem }) => {
          if (problem.replanned?.plan) {
            propose(problem.replanned.plan);
            setRead(false);
          }
        },
      },
    );
  };
  return (
    <Stack component="section" aria-label={t('course.book')}>
      {replanned && (
        <Alert role="alert" color="orange" variant="outline" title={ofCourse('book.lostTitle')}>
          <Text size="sm">{ofCourse('book.lostText')}</Text>
          <SessionList clinicId={clinic.id} sessions={replanned.sessions} isCompared />
        </Alert>
      )}
      {advice.length > 0 && (
        <Stack gap="xs" className={classes.finding} data-kind="advice">
          <Reasons reasons={advice} />
          <Checkbox
            label={t('common.adviceRead')}
            checked={isRead}
            onChange={(event) => {
              setRead(event.currentTarget.checked);
            }}
          />
        </Stack>
      )}
      {booking.error && !told?.replanned?.plan && (
        <DeskProblem error={booking.error} onRetry={submit}>
          {told?.session !== undefined && <Text>{ofCourse('book.session', { number: told.session + 1 })}</Text>}
        </DeskProblem>
      )}
      <Group>
        <Button loading={booking.isPending} disabled={advice.length > 0 && !isRead} onClick={submit}>
          {replanned ? ofCourse('book.bookReplanned') : ofCourse('book.book', { count: sessions.length })}
        </Button>
      </Group>
    </Stack>
  );
}

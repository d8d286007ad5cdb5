import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookCourse, type CourseBooking } from '../../api/courses';
import type { PlanView, Wishes } from '../../api/courseTypes';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Advice } from '../Advice';
import { CourseObstacle } from './CourseObstacle';
import { adviceOn, asked } from './plans';
import { refresh } from './refresh';
import { SessionList } from './SessionList';

interface Props {
  clinicId: string;
  treatment: Treatment;
  wishes: Wishes;
  plan: PlanView;
  onBooked: () => void;
}

/** All sessions are booked or none. What somebody else has taken meanwhile is planned anew and proposed. */
export function BookPlan({ clinicId, treatment, wishes, plan, onBooked }: Props) {
  const { t } = useTranslation('course');
  const queries = useQueryClient();
  const [replanned, propose] = useState<PlanView>();
  const [isRead, read] = useState(false);
  const [isTried, setTried] = useState(false);
  const { sessions } = replanned ?? plan;
  const booking = useAction(
    (input: CourseBooking, key) => bookCourse(clinicId, input, key),
    () => {
      refresh(queries);
      onBooked();
    },
  );
  const told = booking.error?.problem;
  const advice = told?.code === 'advice-not-confirmed' ? told.reasons : adviceOn(sessions);
  const needsAdvice = advice.length > 0 && !isRead;
  const submit = () => {
    setTried(true);
    if (!needsAdvice) {
      booking.mutate(
        { treatment, wishes, sessions: asked(sessions), adviceConfirmed: isRead },
        {
          onError: ({ problem }) => {
            if (problem.replanned?.plan) {
              propose(problem.replanned.plan);
              read(false);
              setTried(false);
            }
          },
        },
      );
    }
  };
  return (
    <Stack component="section" aria-label={t('book.title')}>
      <Title order={3} size="h4">
        {t('book.title')}
      </Title>
      {replanned && (
        <Alert role="alert" color="orange" variant="outline" title={t('book.lostTitle')}>
          <Text size="sm">{t('book.lostText')}</Text>
          <SessionList clinicId={clinicId} sessions={replanned.sessions} isCompared />
        </Alert>
      )}
      {advice.length > 0 && <Advice reasons={advice} isConfirmed={isRead} onConfirm={read} />}
      {isTried && needsAdvice && (
        <Alert role="alert" color="red" variant="outline">
          {t('book.adviceMissing')}
        </Alert>
      )}
      {booking.error && !told?.replanned?.plan && <CourseObstacle error={booking.error} onRetry={submit} />}
      <Text size="sm">{t('book.text')}</Text>
      <Group>
        <Button size="md" loading={booking.isPending} onClick={submit}>
          {replanned ? t('book.bookReplanned') : t('book.book', { count: sessions.length })}
        </Button>
      </Group>
    </Stack>
  );
}

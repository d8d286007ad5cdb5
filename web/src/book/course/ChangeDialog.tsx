import { Button, Checkbox, Group, Loader, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCourse, replan, type CourseChange, type SessionChange } from '../../api/courses';
import type { Course, PlanView, Replanned } from '../../api/courseTypes';
import { ProblemError } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { Advice } from '../Advice';
import { clockOf, dayOf, longDay } from '../dates';
import { Reasons } from '../Reasons';
import { CourseObstacle } from './CourseObstacle';
import { NoPlanView } from './NoPlanView';
import { adviceOn, asked } from './plans';
import { refresh } from './refresh';
import { SessionList } from './SessionList';

interface Props {
  clinicId: string;
  course: Course;
  change: SessionChange;
  onChange: (change: SessionChange) => void;
  onClose: () => void;
}

/** What moving or cancelling one session does to the rest; then all of it is changed, or nothing. */
export function ChangeDialog({ clinicId, course, change, onChange, onClose }: Props) {
  const { t } = useTranslation('course');
  const preview = useQuery({
    queryKey: ['course-replan', clinicId, course.id, change],
    queryFn: () => replan(clinicId, course.id, change),
    staleTime: 0,
    retry: false,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(titleOf(change))}
      closeButtonProps={{ 'aria-label': t('changed.leave') }}
    >
      <Stack>
        {change.cancel && (
          <Checkbox
            label={t('changed.replace')}
            checked={change.replace ?? true}
            onChange={(event) => {
              onChange({ ...change, replace: event.currentTarget.checked });
            }}
          />
        )}
        {preview.isFetching && <Loader role="status" aria-label={t('planning')} />}
        {!preview.isFetching && preview.error instanceof ProblemError && (
          <CourseObstacle error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {!preview.isFetching && preview.data && (
          <Preview
            key={JSON.stringify(change)}
            clinicId={clinicId}
            course={course}
            found={preview.data}
            onDone={onClose}
          />
        )}
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('changed.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function titleOf(change: SessionChange) {
  if (change.cancel) {
    return 'changed.cancelTitle';
  }
  return change.move ? 'changed.moveTitle' : 'changed.makeUpTitle';
}

interface PreviewProps {
  clinicId: string;
  course: Course;
  found: Replanned;
  onDone: () => void;
}

function Preview({ clinicId, course, found: { rest, replanned }, onDone }: PreviewProps) {
  const { t, i18n } = useTranslation('course');
  const broken = rest.filter(({ holds }) => !holds);
  return (
    <Stack role="status">
      <Text>{broken.length === 0 ? t('changed.restHolds') : t('changed.restBreaks', { count: broken.length })}</Text>
      {broken.map(({ appointmentId, startsAt, verdict }) => (
        <div key={appointmentId}>
          <Text size="sm" fw={600}>{`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}</Text>
          <Reasons reasons={verdict.reasons} />
        </div>
      ))}
      {replanned.noPlan && <NoPlanView noPlan={replanned.noPlan} />}
      {replanned.plan && <Confirm clinicId={clinicId} course={course} plan={replanned.plan} onDone={onDone} />}
    </Stack>
  );
}

function Confirm({
  clinicId,
  course,
  plan,
  onDone,
}: {
  clinicId: string;
  course: Course;
  plan: PlanView;
  onDone: () => void;
}) {
  const { t } = useTranslation('course');
  const queries = useQueryClient();
  const [proposed, propose] = useState(plan);
  const [isRead, read] = useState(false);
  const action = useAction(
    (change: CourseChange, key) => changeCourse(clinicId, course.id, change, key),
    () => {
      refresh(queries);
      onDone();
    },
  );
  const told = action.error?.problem;
  const advice =
    told?.code === 'advice-not-confirmed' ? told.reasons : adviceOn(proposed.sessions.filter(({ kept }) => !kept));
  const submit = () => {
    action.mutate(
      { sessions: asked(proposed.sessions), adviceConfirmed: isRead },
      {
        onError: ({ problem }) => {
          if (problem.replanned?.plan) {
            propose(problem.replanned.plan);
            read(false);
          }
        },
      },
    );
  };
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('changed.title')}
      </Title>
      <SessionList clinicId={clinicId} sessions={proposed.sessions} isCompared />
      {advice.length > 0 && <Advice reasons={advice} isConfirmed={isRead} onConfirm={read} />}
      {told?.replanned?.plan && <Text role="alert">{t('book.lostText')}</Text>}
      {action.error && !told?.replanned?.plan && <CourseObstacle error={action.error} onRetry={submit} />}
      <Group>
        <Button loading={action.isPending} disabled={advice.length > 0 && !isRead} onClick={submit}>
          {t('changed.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

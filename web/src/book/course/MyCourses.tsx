import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courses, type SessionChange } from '../../api/courses';
import type { Course, CourseSession } from '../../api/courseTypes';
import type { Procedure } from '../../api/types';
import { ProblemNotice } from '../../app/ProblemNotice';
import { clockOf, dayOf, longDay } from '../dates';
import { nameOf } from '../treatments';
import { useMe } from '../visitor';
import { Care } from './Care';
import { ChangeDialog } from './ChangeDialog';
import classes from './course.module.css';
import { MoveDialog } from './MoveDialog';
import { useNames } from './SessionList';
import { SunTimeline } from './SunTimeline';

const LIVE = new Set(['booked', 'tentative', 'arrived', 'in-treatment', 'completed']);
const CHANGEABLE = new Set(['booked', 'tentative']);

interface Props {
  clinicId: string;
  procedures: Procedure[];
  today: string;
}

/** The courses that she has begun or booked, how far each is, and what can be done about their sessions. */
export default function MyCourses({ clinicId, procedures, today }: Props) {
  const { t } = useTranslation('course');
  const { subject } = useMe(clinicId);
  const list = useQuery({
    queryKey: ['courses', clinicId, subject],
    queryFn: ({ signal }) => courses(clinicId, signal),
  });
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data || list.data.items.length === 0) {
    return null;
  }
  return (
    <Stack component="section" aria-labelledby="my-courses">
      <Title order={2} size="h3" id="my-courses">
        {t('mine.title')}
      </Title>
      {list.data.items.map((course) => (
        <CourseCard key={course.id} clinicId={clinicId} procedures={procedures} today={today} course={course} />
      ))}
    </Stack>
  );
}

function CourseCard({ clinicId, procedures, today, course }: Props & { course: Course }) {
  const { t } = useTranslation('course');
  const [change, begin] = useState<SessionChange>();
  const [moved, move] = useState<CourseSession>();
  const { sessions, completed, toCome } = course;
  const live = course.appointments.filter(({ state }) => LIVE.has(state));
  const missing = sessions - live.length;
  return (
    <Stack component="article" className={classes.plan} gap="sm" aria-label={nameOf(course.treatment, procedures)}>
      <Text fw={600}>{nameOf(course.treatment, procedures)}</Text>
      <progress className={classes.progress} value={completed} max={sessions} aria-label={t('mine.progressLabel')} />
      <Text size="sm">{t('mine.progress', { completed, sessions, toCome })}</Text>
      {missing > 0 && (
        <Group>
          <Text size="sm">{t('mine.missing', { count: missing })}</Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              begin({});
            }}
          >
            {t('mine.makeUp')}
          </Button>
        </Group>
      )}
      {live.length > 0 && (
        <SunTimeline
          clinicId={clinicId}
          treatment={course.treatment}
          from={today}
          rows={[{ label: t('mine.title'), isChosen: true, days: live.map(({ startsAt }) => dayOf(startsAt)) }]}
        />
      )}
      {course.appointments.map((each) => (
        <Visit
          key={each.appointmentId}
          clinicId={clinicId}
          session={each}
          isChangeable={CHANGEABLE.has(each.state) && dayOf(each.startsAt) >= today}
          onMove={move}
          onCancel={() => {
            begin({ cancel: each.appointmentId, replace: true });
          }}
        />
      ))}
      {moved && (
        <MoveDialog
          clinicId={clinicId}
          course={course}
          session={moved}
          today={today}
          onMove={(to) => {
            move(undefined);
            begin({ move: moved.appointmentId, to });
          }}
          onClose={() => {
            move(undefined);
          }}
        />
      )}
      {change && (
        <ChangeDialog
          clinicId={clinicId}
          course={course}
          change={change}
          onChange={begin}
          onClose={() => {
            begin(undefined);
          }}
        />
      )}
    </Stack>
  );
}

interface VisitProps {
  clinicId: string;
  session: CourseSession;
  isChangeable: boolean;
  onMove: (session: CourseSession) => void;
  onCancel: () => void;
}

function Visit({ clinicId, session, isChangeable, onMove, onCancel }: VisitProps) {
  const { t, i18n } = useTranslation('course');
  const { t: common } = useTranslation();
  const nameOfPractitioner = useNames(clinicId);
  const [isCareShown, showCare] = useState(false);
  const { startsAt, state, practitionerId, appointmentId } = session;
  const day = longDay(dayOf(startsAt), i18n.language);
  const time = clockOf(startsAt);
  return (
    <div className={classes.visit}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>{`${day}, ${time}`}</Text>
        <Badge variant="outline" color="gray">
          {common(`appointments.states.${state as 'booked'}`)}
        </Badge>
      </Group>
      <Text size="sm">{nameOfPractitioner(practitionerId)}</Text>
      {LIVE.has(state) && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-expanded={isCareShown}
            aria-label={t('mine.careOf', { day, time })}
            onClick={() => {
              showCare(!isCareShown);
            }}
          >
            {t('mine.care')}
          </Button>
          {isChangeable && (
            <>
              <Button
                size="xs"
                variant="default"
                aria-label={t('mine.moveThis', { day, time })}
                onClick={() => {
                  onMove(session);
                }}
              >
                {t('mine.move')}
              </Button>
              <Button size="xs" variant="default" aria-label={t('mine.cancelThis', { day, time })} onClick={onCancel}>
                {t('mine.cancel')}
              </Button>
            </>
          )}
        </Group>
      )}
      {isCareShown && <Care clinicId={clinicId} appointmentId={appointmentId} />}
    </div>
  );
}

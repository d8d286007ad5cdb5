import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionChange } from '../../api/courses';
import { move, type MoveWish } from '../../api/desk';
import type { ProblemError } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { Answered } from '../../app/Answered';
import { addDays, clockOf, dayOf, longDay, shortDay } from '../../book/dates';
import { earliestTime } from '../../book/calendarDays';
import { TimeButtons } from '../../book/TimeButtons';
import { useDesk, useNow } from '../context';
import { RestOfCourse } from '../course/lazily';
import { DeskProblem } from '../DeskProblem';
import { useNotice } from '../../staff/Notice';
import { wallOf } from '../wallTime';
import { FindingText } from './FindingText';
import { findingOn } from './moving';
import { useMoveTimes, type Movable } from './useMoveTimes';

export interface MoveStart {
  moved: Movable;
  /** What was tried before. */
  wanted?: Pick<MoveWish, 'startsAt' | 'practitionerId'>;
  problem?: ProblemError;
}

interface Props extends MoveStart {
  onClose: () => void;
}

/** Days in which the first free time is looked for. */
const DAYS_SEARCHED = 60;
const SHORTEST_REASON = 20;

/** Another time for an appointment, without dragging; and what helps on where dragging was refused. */
export function MoveDialog({ moved, wanted, problem, onClose }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, today, role, practitioners } = useDesk();
  const say = useNotice();
  const now = useNow();
  const queries = useQueryClient();
  const [practitionerId, setPractitioner] = useState(wanted?.practitionerId ?? moved.practitionerId ?? '');
  const [startsAt, setTime] = useState(wanted?.startsAt);
  const first = dayOf(startsAt ?? moved.startsAt);
  const [day, setDay] = useState(first < today ? today : first);
  const [isConfirmed, confirm] = useState(false);
  const [reason, setReason] = useState('');
  const [version, setVersion] = useState(moved.version);
  const [isWithRest, setWithRest] = useState(false);
  const [change, setChange] = useState<SessionChange>();
  const ofDay = useMoveTimes(moved, { from: day, days: 1, practitionerId, isForAnybody: isWithRest });
  const ahead = useMoveTimes(moved, { from: today, days: DAYS_SEARCHED, practitionerId, isForAnybody: isWithRest });
  const action = useAction(
    (wish: MoveWish, key) => move(clinic.id, moved.id, wish, key),
    (done) => {
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
      say({
        text: t('move.done', {
          name: moved.patient.name,
          day: shortDay(dayOf(done.startsAt), i18n.language),
          time: clockOf(done.startsAt),
        }),
      });
      onClose();
    },
  );
  const trouble = action.error ?? (action.isIdle ? problem : undefined);
  const finding = startsAt ? findingOn(ofDay.data, wallOf(startsAt), now) : undefined;
  const isClinicians = finding?.kind === 'clinician' || trouble?.problem.mayRequest === true;
  const mayLift = role === 'clinician' && isClinicians;
  const hasAdvice = finding?.kind === 'advice' || trouble?.problem.code === 'advice-not-confirmed';
  const isKnownToFail = finding !== undefined && ['past', 'closed', 'refused', 'taken'].includes(finding.kind);

  const choose = (time: string) => {
    action.reset();
    setTime(time);
    setDay(dayOf(time));
  };
  const submit = () => {
    if (startsAt && isWithRest) {
      setChange({ move: moved.id, to: startsAt });
    } else if (startsAt) {
      action.mutate({
        startsAt,
        version,
        ...(practitionerId && { practitionerId }),
        ...(isConfirmed && { adviceConfirmed: true }),
        ...(mayLift && reason.trim() !== '' && { override: { reason: reason.trim() } }),
      });
    }
  };
  const soonest = ahead.data && earliestTime(ahead.data.days);

  if (change && moved.courseId) {
    return (
      <Suspense>
        <RestOfCourse courseId={moved.courseId} change={change} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('move.title', { name: moved.patient.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text>
          {t('move.from', { day: longDay(dayOf(moved.startsAt), i18n.language), time: clockOf(moved.startsAt) })}
        </Text>
        <Group grow align="end">
          <NativeSelect
            label={t('common.practitioner')}
            value={practitionerId}
            onChange={(event) => {
              action.reset();
              setPractitioner(event.currentTarget.value);
            }}
            data={[
              { value: '', label: t('common.anybody') },
              ...practitioners
                .filter(({ protocols }) => protocols.includes(moved.treatment.protocol))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput
            type="date"
            label={t('common.day')}
            min={today}
            max={addDays(today, 400)}
            value={day}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value >= today) {
                action.reset();
                setDay(value);
                setTime(undefined);
              }
            }}
          />
        </Group>
        {moved.courseId && (
          <Checkbox
            label={t('course.withRest')}
            description={t('course.withRestHint')}
            checked={isWithRest}
            onChange={(event) => {
              action.reset();
              setWithRest(event.currentTarget.checked);
            }}
          />
        )}
        {finding && (
          <FindingText finding={finding} at={`${shortDay(day, i18n.language)}, ${clockOf(startsAt ?? '')}`} />
        )}
        <Answered query={ofDay}>
          {({ days: [only] }) => (
            <>
              {!startsAt && only?.times.length === 0 && (
                <FindingText finding={findingOn(ofDay.data, `${day}T23:59`, now)} />
              )}
              {only && only.times.length > 0 && (
                <TimeButtons times={only.times} label={t('times.onDay')} onChoose={choose} />
              )}
            </>
          )}
        </Answered>
        {soonest && (
          <Group>
            <Button
              variant="light"
              onClick={() => {
                choose(soonest);
              }}
            >
              {t('times.soonest', { day: shortDay(dayOf(soonest), i18n.language), time: clockOf(soonest) })}
            </Button>
          </Group>
        )}
        {hasAdvice && (
          <Checkbox
            label={t('common.adviceRead')}
            checked={isConfirmed}
            onChange={(event) => {
              confirm(event.currentTarget.checked);
            }}
          />
        )}
        {isClinicians && !mayLift && <Text size="sm">{t('move.onlyClinician')}</Text>}
        {mayLift && (
          <Textarea
            label={t('common.liftReason')}
            description={t('common.reasonLength')}
            minLength={SHORTEST_REASON}
            value={reason}
            autosize
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
        {trouble && (
          <DeskProblem
            error={trouble}
            onRetry={submit}
            onChooseTime={choose}
            ask={{ patientId: moved.patient.id, treatment: moved.treatment, onAnswered: action.reset }}
          >
            {trouble.problem.version !== undefined && (
              <Button
                variant="default"
                onClick={() => {
                  setVersion(trouble.problem.version ?? version);
                  action.reset();
                }}
              >
                {t('move.again')}
              </Button>
            )}
          </DeskProblem>
        )}
        <Group>
          <Button onClick={submit} loading={action.isPending} disabled={!startsAt || isKnownToFail}>
            {startsAt
              ? t(isWithRest ? 'course.showRest' : 'move.to', {
                  day: shortDay(dayOf(startsAt), i18n.language),
                  time: clockOf(startsAt),
                })
              : t('move.choose')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('move.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

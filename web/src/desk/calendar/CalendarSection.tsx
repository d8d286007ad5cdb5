import { Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendar } from '../../api/desk';
import type { Visit } from '../../api/deskTypes';
import { Answered } from '../../app/Answered';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { clockOf, dayOf, longDay, shortDay } from '../../book/dates';
import { nameOf } from '../../book/treatments';
import { useWindows } from '../appointment/useWindows';
import { live, useDesk, useNow } from '../context';
import { Empty } from '../../staff/Empty';
import { withOffset } from '../wallTime';
import { CalendarToolbar } from './CalendarToolbar';
import type { Candidate } from './DeskCalendar';
import { FindingText } from './FindingText';
import { findingOn } from './moving';
import { useCalendarPlace } from './useCalendarPlace';
import { useDropped } from './useDropped';
import { useMoveTimes, type Movable } from './useMoveTimes';
import type { VisitWords } from './visitContent';

const load = () => import('./DeskCalendar');
const DeskCalendar = lazy(load);
const SETTLED_MILLIS = 120;

/** Who and what is taken when; appointments are moved by dragging, or by the dialogue that the keyboard reaches. */
export function CalendarSection() {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const now = useNow();
  const place = useCalendarPlace();
  const words = useVisitWords();
  const { open, move, windows } = useWindows();
  const [candidate, setCandidate] = useState<Candidate>();
  const { by, range } = place;
  useEffect(() => {
    // On its way together with what it will show.
    void load();
  }, []);
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'calendar', range, by],
    queryFn: ({ signal }) => calendar(clinic.id, { ...range, by }, signal),
    placeholderData: keepPreviousData,
    ...live,
    // Whoever drags must not have the ground drawn away.
    enabled: candidate === undefined,
  });

  const target = by === 'practitioner' ? candidate?.to : undefined;
  const [practitionerId] = useDebouncedValue(target, SETTLED_MILLIS);
  const moved = useMemo(() => candidate && movableOf(candidate, by === 'practitioner'), [candidate, by]);
  const times = useMoveTimes(moved, { from: range.from, days: place.days, practitionerId: practitionerId ?? target });
  const isSettled = practitionerId === target;
  const finding = candidate && findingOn(isSettled ? times.data : undefined, candidate.wall, now);

  const { drop, pending } = useDropped(move);
  const drag = useCallback((next: Candidate | undefined) => {
    setCandidate((last) => (last?.wall === next?.wall && last?.to === next?.to ? last : next));
  }, []);
  const book = (wall: string, resource: string) => {
    const at = new URLSearchParams({ at: withOffset(wall, clinic.timeZone) });
    if (by === 'practitioner') {
      at.set('practitioner', resource);
    }
    navigate(`${deskPath(clinic.id, 'book')}?${at.toString()}`);
  };
  const holidays = query.data?.days.filter(({ holiday }) => holiday !== undefined) ?? [];
  const column = (id: string | undefined) => query.data?.resources.find((each) => each.id === id)?.name ?? '';

  return (
    <Stack gap="sm">
      <CalendarToolbar place={place} />
      <Text size="sm" c="dimmed">
        {t('calendar.hint')}
      </Text>
      {holidays.map(({ date, holiday }) => (
        <Text key={date} size="sm" fw={600}>
          {t('calendar.holiday', { day: shortDay(date, i18n.language), name: holiday })}
        </Text>
      ))}
      <div role="status" className="verdict-bar">
        {candidate && finding && (
          <FindingText
            isBrief
            finding={finding}
            at={[shortDay(dayOf(candidate.wall), i18n.language), clockOf(candidate.wall), column(candidate.to)].join(
              ' ',
            )}
          />
        )}
      </div>
      <Answered query={query}>
        {(view) =>
          view.resources.length === 0 ? (
            <Empty title={t(`calendar.none.${by}`)} />
          ) : (
            <Suspense fallback={<Loader aria-label={t('common.loading')} role="status" />}>
              <DeskCalendar
                view={view}
                days={place.days === 1 ? 'day' : 'week'}
                date={place.day}
                now={now}
                slotMinutes={clinic.slotMinutes}
                language={i18n.language}
                words={words}
                pending={pending}
                kind={finding?.kind}
                onOpen={({ id }) => {
                  open(id);
                }}
                onSlot={book}
                onDrag={drag}
                onDrop={(dropped, takeBack) => {
                  drop({
                    candidate: dropped,
                    moved: movableOf(dropped, by === 'practitioner'),
                    finding: finding ?? { kind: 'unknown' },
                    isByPractitioner: by === 'practitioner',
                    takeBack,
                  });
                }}
              />
            </Suspense>
          )
        }
      </Answered>
      {windows}
    </Stack>
  );
}

const movableOf = ({ visit, from }: Candidate, isByPractitioner: boolean): Movable => ({
  id: visit.id,
  version: visit.version,
  patient: visit.patient,
  treatment: visit.treatment,
  startsAt: visit.startsAt,
  ...(visit.courseId && { courseId: visit.courseId }),
  ...(isByPractitioner && { practitionerId: from }),
});

function useVisitWords(): VisitWords {
  const { t, i18n } = useTranslation('desk');
  const { procedures } = useDesk();
  return useMemo(() => {
    // A formatter for each of eight hundred would take longer than all the rest.
    const days = new Map<string, string>();
    return {
      treatment: (visit: Visit) => nameOf(visit.treatment, procedures),
      state: (visit: Visit) =>
        [visit.state === 'booked' ? '' : t(`states.${visit.state}`), visit.flagged ? t('states.flagged') : '']
          .filter(Boolean)
          .join(' · '),
      day: (visit: Visit) => {
        const day = dayOf(visit.startsAt);
        const known = days.get(day) ?? longDay(day, i18n.language);
        days.set(day, known);
        return known;
      },
      closure: (kind: string) => t(`closures.kinds.${kind as 'closure'}`),
    };
  }, [t, i18n.language, procedures]);
}

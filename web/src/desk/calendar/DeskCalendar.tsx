import { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, type Calendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CalendarView, Visit } from '../../api/deskTypes';
import { minutesBetween, plusMinutes, wallOf, wallOfDate } from '../wallTime';
import './calendar.css';
import { emptyWeekdays, eventsOf, hoursShown, type PendingMove, type VisitProps } from './events';
import { visitContent, type VisitWords } from './visitContent';

/** Where an appointment would go. */
export interface Candidate {
  visit: Visit;
  /** Its start by the clinic's wall clock. */
  wall: string;
  minutes: number;
  from: string;
  to: string;
}

interface Props {
  view: CalendarView;
  days: 'day' | 'week';
  date: string;
  now: string;
  slotMinutes: number;
  language: string;
  words: VisitWords;
  pending: PendingMove | undefined;
  /** What is known of the place over which the appointment is, for its colour. */
  kind: string | undefined;
  onOpen: (visit: Visit) => void;
  onSlot: (wall: string, resource: string) => void;
  onDrag: (candidate: Candidate | undefined) => void;
  /** @param takeBack puts it back where it was */
  onDrop: (candidate: Candidate, takeBack: () => void) => void;
}

/** The calendar that is drawn and dragged in; everything is decided elsewhere. */
export default function DeskCalendar(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(null);
  const drawn = useRef(new Map<string, string>());
  const options = useEffectEvent(() => optionsOf(props));
  const opened = useEffectEvent((visit: Visit) => {
    props.onOpen(visit);
  });
  const slot = useEffectEvent((info: Calendar.DateClickInfo) => {
    props.onSlot(wallOfDate(info.date), info.resource?.id ?? '');
  });
  const dragged = useEffectEvent((candidate: Candidate | undefined) => {
    props.onDrag(candidate);
  });
  const dropped = useEffectEvent((info: Calendar.EventDropInfo) => {
    props.onDrop(candidateOf(info), info.revert);
  });

  useEffect(() => {
    if (!host.current) {
      return;
    }
    const made = createCalendar(host.current, [ResourceTimeGrid, Interaction], {
      ...options(),
      eventClick: ({ event }) => {
        const { visit } = event.extendedProps as Partial<VisitProps>;
        if (visit) {
          opened(visit);
        }
      },
      dateClick: (info) => {
        slot(info);
      },
      dragConstraint: (info) => {
        dragged(candidateOf(info));
        return true;
      },
      eventDragStop: () => {
        dragged(undefined);
      },
      eventDrop: (info) => {
        dropped(info);
      },
    });
    calendar.current = made;
    const leave = withoutTable(host.current);
    return () => {
      leave();
      calendar.current = null;
      void destroyCalendar(made);
    };
  }, []);

  const { view, days, date, now, slotMinutes, language, words, pending, kind } = props;
  const isDragged = kind !== undefined;
  useEffect(() => {
    // Whoever drags must not have the ground redrawn under the pointer; it is redrawn when she lets go.
    if (calendar.current && !isDragged) {
      update(
        calendar.current,
        drawn.current,
        optionsOf({ view, days, date, now, slotMinutes, language, words, pending }),
      );
    }
  }, [view, days, date, now, slotMinutes, language, words, pending, isDragged]);

  return <div ref={host} className="desk-calendar" data-kind={props.kind} />;
}

/** Sets what has changed since it was last set: setting everything would draw everything anew every few seconds. */
function update(calendar: Calendar, drawn: Map<string, string>, options: Calendar.Options): void {
  const { events, eventContent, ...rest } = options;
  const isNew = (name: string, value: unknown) => {
    const text = JSON.stringify(value);
    const before = drawn.get(name);
    drawn.set(name, text);
    return before !== text;
  };
  for (const [name, value] of Object.entries(rest)) {
    if (isNew(name, value)) {
      calendar.setOption(name as keyof Calendar.Options, value);
    }
  }
  if (isNew('events', [events, options.locale])) {
    calendar.setOption('eventContent', eventContent);
    calendar.setOption('events', events);
  }
}

type Drawn = Pick<Props, 'view' | 'days' | 'date' | 'now' | 'slotMinutes' | 'language' | 'words' | 'pending'>;

function optionsOf({ view, days, date, now, slotMinutes, language, words, pending }: Drawn): Calendar.Options {
  const hours = hoursShown(view);
  return {
    view: days === 'day' ? 'resourceTimeGridDay' : 'resourceTimeGridWeek',
    date,
    locale: language,
    firstDay: 1,
    headerToolbar: { start: '', center: '', end: '' },
    allDaySlot: false,
    datesAboveResources: true,
    hiddenDays: days === 'week' ? emptyWeekdays(view) : [],
    slotMinTime: hours.from,
    slotMaxTime: hours.to,
    slotDuration: '00:15',
    slotLabelInterval: '01:00',
    slotHeight: 27,
    snapDuration: { minutes: slotMinutes },
    slotEventOverlap: false,
    columnWidth: days === 'day' ? 'minmax(7rem, 1fr)' : 'minmax(5.5rem, 1fr)',
    height: 'min(46rem, 78vh)',
    dragScroll: true,
    eventStartEditable: true,
    eventDurationEditable: false,
    slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'short' },
    eventTimeFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    resources: view.resources.map(({ id, name }) => ({ id, title: name })),
    events: eventsOf(view, now, pending),
    eventContent: ({ event, timeText }) => visitContent(event, timeText, words, view),
  };
}

function candidateOf({ event, oldEvent }: Calendar.EventDropInfo): Candidate {
  const { visit, column } = oldEvent.extendedProps as VisitProps;
  const minutes = minutesBetween(wallOfDate(oldEvent.start), wallOfDate(event.start));
  const wall = wallOf(visit.startsAt);
  return {
    visit,
    wall: plusMinutes(wall, minutes),
    minutes,
    from: column,
    to: String(event.resourceIds[0] ?? column),
  };
}

const TABLE_ROLES = '[role="table"], [role="row"], [role="rowgroup"], [role="columnheader"], [role="cell"]';
const TABLE_PLACES = ['aria-colindex', 'aria-colspan', 'aria-colcount', 'aria-rowindex', 'aria-rowcount'];

/**
 * The calendar calls itself a table although its events stand in no cell, so a screen reader would be told of a table without
 * contents. Each event says itself whose it is and when; the table's roles are taken away, also from what is drawn later.
 */
function withoutTable(host: HTMLElement): () => void {
  const strip = () => {
    for (const part of host.querySelectorAll(TABLE_ROLES)) {
      part.removeAttribute('role');
      TABLE_PLACES.forEach((name) => {
        part.removeAttribute(name);
      });
    }
    // On a day without sessions nothing else in it takes the focus, and it has to scroll by keyboard all the same.
    host.querySelector('.ec-main')?.setAttribute('tabindex', '0');
  };
  strip();
  const observer = new MutationObserver(strip);
  observer.observe(host, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

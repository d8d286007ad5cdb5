import { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, type Calendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CalendarView, Visit } from '../../api/deskTypes';
import { minutesBetween, plusMinutes, wallOf, wallOfDate } from '../wallTime';
import './calendar.css';
import { emptyWeekdays, eventsOf, hoursShown, type PendingMove, type VisitProps } from './events';
import { Drawing } from './drawing';
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
  const drawing = useRef<Drawing>(null);
  const drawnWords = useRef(props.words);
  const options = useEffectEvent(() => optionsOf(props));
  const content = useEffectEvent(({ event }: Calendar.EventContentInfo): Calendar.Content =>
    visitContent(event, props.words),
  );
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
    const first = options();
    const made = createCalendar(host.current, [ResourceTimeGrid, Interaction], {
      ...first,
      eventTimeFormat: clockText,
      eventContent: (info) => content(info),
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
    drawing.current = new Drawing(made, first);
    const leave = withoutTable(host.current);
    return () => {
      leave();
      drawing.current = null;
      void destroyCalendar(made);
    };
  }, []);

  const { view, days, date, now, slotMinutes, language, words, pending, kind } = props;
  const isDragged = kind !== undefined;
  useEffect(() => {
    // Whoever drags must not have the ground redrawn under the pointer; it is redrawn when she lets go.
    if (!isDragged) {
      drawing.current?.update(optionsOf({ view, days, date, now, slotMinutes, language, pending }));
    }
  }, [view, days, date, now, slotMinutes, language, pending, isDragged]);

  useEffect(() => {
    // What is said of each in another language is drawn anew, and only then.
    if (drawnWords.current !== words) {
      drawnWords.current = words;
      drawing.current?.calendar.setOption('eventContent', (info) => content(info));
    }
  }, [words]);

  return <div ref={host} className="desk-calendar" data-kind={props.kind} />;
}

type Drawn = Pick<Props, 'view' | 'days' | 'date' | 'now' | 'slotMinutes' | 'language' | 'pending'>;

function optionsOf({ view, days, date, now, slotMinutes, language, pending }: Drawn): Calendar.Options {
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
    resources: view.resources.map(({ id, name }) => ({ id, title: name })),
    events: eventsOf(view, now, pending),
  };
}

/** Each event says itself when it is; the library would format both ends of all of them anew whenever one is dragged. */
const clockText = () => '';

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
  const strip = (part: Element) => {
    part.removeAttribute('role');
    TABLE_PLACES.forEach((name) => {
      part.removeAttribute(name);
    });
  };
  const stripAll = (within: Element) => {
    if (within.matches(TABLE_ROLES)) {
      strip(within);
    }
    within.querySelectorAll(TABLE_ROLES).forEach(strip);
  };
  const settle = () => {
    // On a day without sessions nothing else in it takes the focus, and it has to scroll by keyboard all the same.
    host.querySelector('.ec-main')?.setAttribute('tabindex', '0');
  };
  stripAll(host);
  settle();
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) {
          stripAll(node);
        }
      }
    }
    settle();
  });
  observer.observe(host, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

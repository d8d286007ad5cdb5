import type { Calendar } from '@event-calendar/core';
import type { CalendarView, Visit } from '../../api/deskTypes';
import type { VisitProps } from './events';

/** How an appointment is named in the calendar, in the reader's language. */
export interface VisitWords {
  treatment: (visit: Visit) => string;
  state: (visit: Visit) => string;
  day: (visit: Visit) => string;
  closure: (kind: string) => string;
}

/** Of a time of day. */
const CLOCK = 5;

/** What stands in an appointment's box, or in what lies behind the boxes. */
export function visitContent(
  event: Calendar.Event,
  timeText: string,
  words: VisitWords,
  view: CalendarView,
): Calendar.Content {
  const { visit, column, kind, reason } = event.extendedProps as Partial<VisitProps> & {
    kind?: string;
    reason?: string;
  };
  if (visit) {
    const first = line('visit-name', `${timeText.slice(0, CLOCK)} ${visit.patient.name}`);
    const rest = [words.state(visit), words.treatment(visit)].filter(Boolean).join(' · ');
    // What has no room in a short box is still to be read by pointing at it.
    first.title = `${timeText} ${visit.patient.name} · ${rest}`;
    const whose = view.resources.find(({ id }) => id === column)?.name ?? '';
    return { domNodes: [first, line('visit-treatment', rest), line('unseen', `${whose}, ${words.day(visit)}`)] };
  }
  return kind ? { domNodes: [line('closure-text', [words.closure(kind), reason].filter(Boolean).join(': '))] } : '';
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

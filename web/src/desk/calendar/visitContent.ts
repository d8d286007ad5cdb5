import type { Calendar } from '@event-calendar/core';
import type { Visit } from '../../api/deskTypes';
import { wallOfDate } from '../wallTime';
import type { VisitProps } from './events';

/** How an appointment is named in the calendar, in the reader's language. */
export interface VisitWords {
  treatment: (visit: Visit) => string;
  state: (visit: Visit) => string;
  day: (visit: Visit) => string;
  closure: (kind: string) => string;
}

/** Where the time of day begins in a wall clock's text. */
const CLOCK = 11;

/** What stands in an appointment's box, or in what lies behind the boxes. */
export function visitContent(event: Calendar.Event, words: VisitWords): Calendar.Content {
  const { visit, whose, kind, reason } = event.extendedProps as Partial<VisitProps> & {
    kind?: string;
    reason?: string;
  };
  if (visit) {
    const start = wallOfDate(event.start).slice(CLOCK);
    const first = line('visit-name', `${start} ${visit.patient.name}`);
    const rest = [words.state(visit), words.treatment(visit)].filter(Boolean).join(' · ');
    // What has no room in a short box is still to be read by pointing at it.
    first.title = `${start}–${wallOfDate(event.end).slice(CLOCK)} ${visit.patient.name} · ${rest}`;
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

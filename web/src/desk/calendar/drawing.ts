import type { Calendar } from '@event-calendar/core';

type Event = Calendar.EventInput;

/** So many changes of single events are drawn one by one; more of them cost as much as drawing all anew. */
const MOST_SINGLE = 40;

export interface Changes {
  changed: Event[];
  added: Event[];
  removed: string[];
}

/**
 * What has to be drawn, so that what another desk has moved does not draw eight hundred others anew.
 *
 * @param before what was drawn, as text by id; it is brought up to date
 */
export function changesOf(before: Map<string, string>, events: Event[]): Changes {
  const changes: Changes = { changed: [], added: [], removed: [] };
  const known = new Set<string>();
  for (const event of events) {
    const id = String(event.id);
    const text = JSON.stringify(event);
    known.add(id);
    const drawn = before.get(id);
    if (drawn === undefined) {
      changes.added.push(event);
    } else if (drawn !== text) {
      changes.changed.push(event);
    }
    before.set(id, text);
  }
  for (const id of before.keys()) {
    if (!known.has(id)) {
      changes.removed.push(id);
      before.delete(id);
    }
  }
  return changes;
}

/** What of the calendar is drawn, so that only what has changed is drawn again. */
export class Drawing {
  readonly #options = new Map<string, string>();
  readonly #events = new Map<string, string>();

  /** @param drawn what the calendar was made with */
  constructor(
    readonly calendar: Calendar,
    drawn: Calendar.Options,
  ) {
    for (const [name, value] of settingsOf(drawn)) {
      this.#options.set(name, JSON.stringify(value));
    }
    changesOf(this.#events, eventsIn(drawn));
  }

  update(options: Calendar.Options): void {
    for (const [name, value] of settingsOf(options)) {
      const text = JSON.stringify(value);
      if (this.#options.get(name) !== text) {
        this.#options.set(name, text);
        this.calendar.setOption(name, value as Calendar.Options[typeof name]);
      }
    }
    const events = eventsIn(options);
    const { changed, added, removed } = changesOf(this.#events, events);
    if (changed.length + added.length + removed.length > MOST_SINGLE) {
      this.calendar.setOption('events', events);
      return;
    }
    removed.forEach((id) => this.calendar.removeEventById(id));
    changed.forEach((event) => this.calendar.updateEvent(event));
    added.forEach((event) => this.calendar.addEvent(event));
  }
}

const eventsIn = ({ events = [] }: Calendar.Options) => events as Event[];

/** All but the events and the functions, of which none is ever another. */
const settingsOf = (options: Calendar.Options) =>
  (Object.entries(options) as [keyof Calendar.Options, unknown][]).filter(
    ([name, value]) => name !== 'events' && typeof value !== 'function',
  );

import type { Calendar } from '@event-calendar/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changesOf, Drawing } from './drawing';

const event = (id: string, start = '2027-01-12T10:00') => ({ id, start, end: '2027-01-12T18:00' });
const many = (count: number) => Array.from({ length: count }, (_, number) => event(String(number)));

describe('changesOf', () => {
  it('names what is new, what is another and what is gone', () => {
    const drawn = new Map<string, string>();
    expect(changesOf(drawn, [event('a'), event('b')])).toEqual({
      changed: [],
      added: [event('a'), event('b')],
      removed: [],
    });
    const moved = event('a', '2027-01-12T11:00');
    expect(changesOf(drawn, [moved, event('c')])).toEqual({ changed: [moved], added: [event('c')], removed: ['b'] });
    expect(changesOf(drawn, [moved, event('c')])).toEqual({ changed: [], added: [], removed: [] });
  });
});

describe('Drawing', () => {
  const calendar = { setOption: vi.fn(), updateEvent: vi.fn(), addEvent: vi.fn(), removeEventById: vi.fn() };
  const options = (events: Calendar.EventInput[], more: Calendar.Options = {}): Calendar.Options => ({
    date: '2027-01-12',
    eventContent: () => '',
    events,
    ...more,
  });
  const drawn = (events: Calendar.EventInput[]) => new Drawing(calendar as unknown as Calendar, options(events));

  beforeEach(() => {
    vi.clearAllMocks();
  });

  it('draws nothing that stands there already', () => {
    drawn(many(800)).update(options(many(800)));
    Object.values(calendar).forEach((call) => {
      expect(call).not.toHaveBeenCalled();
    });
  });

  it('draws a single change alone', () => {
    const moved = event('0', '2027-01-12T11:00');
    drawn(many(800)).update(options([moved, ...many(800).slice(2), event('new')]));
    expect(calendar.updateEvent.mock.calls).toEqual([[moved]]);
    expect(calendar.removeEventById.mock.calls).toEqual([['1']]);
    expect(calendar.addEvent.mock.calls).toEqual([[event('new')]]);
    expect(calendar.setOption).not.toHaveBeenCalled();
  });

  it('draws another week at once', () => {
    drawn([]).update(options(many(41)));
    expect(calendar.setOption.mock.calls).toEqual([['events', many(41)]]);
    expect(calendar.addEvent).not.toHaveBeenCalled();
  });

  it('sets an option that has changed, once', () => {
    const drawing = drawn([]);
    drawing.update(options([], { date: '2027-01-13' }));
    drawing.update(options([], { date: '2027-01-13' }));
    expect(calendar.setOption.mock.calls).toEqual([['date', '2027-01-13']]);
  });
});

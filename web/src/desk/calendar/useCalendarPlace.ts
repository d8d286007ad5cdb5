import { useMemo } from 'react';
import type { ResourceKind } from '../../api/deskTypes';
import { useAddress } from '../../app/navigation';
import { addDays } from '../../book/dates';
import { useDesk } from '../context';

const KINDS: ResourceKind[] = ['practitioner', 'room', 'device'];
const WEEK = 7;

export interface CalendarPlace {
  day: string;
  days: 1 | 7;
  by: ResourceKind;
  range: { from: string; to: string };
  go: (change: { day?: string; days?: 1 | 7; by?: ResourceKind }) => void;
}

/** What of the calendar is shown; it stands in the address, so that it can be kept and passed on. */
export function useCalendarPlace(): CalendarPlace {
  const { today } = useDesk();
  const [address, change] = useAddress();
  return useMemo(() => {
    const asked = address.get('day') ?? '';
    const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
    const days = address.get('view') === 'week' ? WEEK : 1;
    const from = days === WEEK ? mondayOf(day) : day;
    return {
      day,
      days,
      by: KINDS.find((kind) => kind === address.get('by')) ?? 'practitioner',
      range: { from, to: addDays(from, days - 1) },
      go: (next) => {
        change({
          ...(next.day && { day: next.day }),
          ...(next.days && { view: next.days === WEEK ? 'week' : 'day' }),
          ...(next.by && { by: next.by }),
        });
      },
    };
  }, [address, change, today]);
}

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % WEEK));
}

import { useEffect, useReducer, type Dispatch } from 'react';
import { emptyDraft, entered, type Draft, type Entry } from './draft';

/** What was entered for a clinic; a reload of the page keeps it. */
export function useDraft(clinic: string): [Draft, Dispatch<Entry>] {
  const name = `sunwise.booking.${clinic}`;
  const [draft, enter] = useReducer(entered, name, kept);
  useEffect(() => {
    sessionStorage.setItem(name, JSON.stringify(draft));
  }, [name, draft]);
  return [draft, enter];
}

function kept(name: string): Draft {
  const text = sessionStorage.getItem(name);
  return text === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(text) as Draft) };
}

import { useState, type KeyboardEvent } from 'react';

/**
 * A field with a list under it, by keyboard: the arrows go through the list, Enter takes what is marked. The first of a new list is
 * marked at once, so that one key suffices.
 *
 * @param list what the list is of; another one begins at the top
 */
export function useOptions<T>(items: T[], list: string, onTake: (item: T) => void) {
  const [marked, mark] = useState({ list, index: 0 });
  const index = marked.list === list ? Math.min(marked.index, Math.max(items.length - 1, 0)) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      mark({ list, index: (index + step + items.length) % items.length });
    }
    const item = items[index];
    if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      onTake(item);
    }
  };
  return { index, onKeyDown };
}

import type { QueryClient } from '@tanstack/react-query';

const PREVIEWS = new Set<unknown>(['course-plan', 'course-replan']);

/** Asks anew for everything that a changed course may have changed; what was only a preview of the change is over. */
export function refresh(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => !PREVIEWS.has(name) });
  queries.removeQueries({ predicate: ({ queryKey: [name] }) => PREVIEWS.has(name), type: 'inactive' });
}

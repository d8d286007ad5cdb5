import type { DeskSection } from '../app/route';

/** Strokes on a field of 20 by 20. */
const PATHS: Record<DeskSection, string> = {
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  today: 'M4 6h1M8 6h8M4 10h1M8 10h8M4 14h1M8 14h8',
  book: 'M10 4v12M4 10h12',
  requests: 'M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 1-1 1.7M10 14.5v.1M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z',
  flagged: 'M5 18V3h9l-2 3.5L14 10H5',
  waiting: 'M6 3h8M6 17h8M7 3c0 4 6 4 6 7s-6 3-6 7M13 3c0 4-6 4-6 7',
  feeds: 'M4 16a1 1 0 1 1 .1 0M4 10.5a5.5 5.5 0 0 1 5.5 5.5M4 5.5A10.5 10.5 0 0 1 14.5 16',
  closures: 'M4 16V7l6-4 6 4v9zM8 16v-5h4v5',
};

export function Icon({ name }: { name: DeskSection }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

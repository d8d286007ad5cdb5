import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { clockQuery } from './localClock';
import { DemoBar } from './DemoBar';

/** In local mode a bar to act as a demo person and to move the clock, elsewhere nothing. */
export function Demo({ children }: { children: ReactNode }) {
  const clock = useQuery(clockQuery);
  return (
    <>
      {clock.data && <DemoBar now={clock.data.now} />}
      {children}
    </>
  );
}

import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './staff.module.css';

/** A list that has nothing in it, and what would be in it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
        <circle cx="28" cy="18" r="10" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4 32c8-7 16-7 24-1s16 6 24-1" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <Text fw={600}>{title}</Text>
      {children}
    </div>
  );
}

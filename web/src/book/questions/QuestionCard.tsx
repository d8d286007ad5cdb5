import type { ReactNode } from 'react';
import classes from './questions.module.css';

/** One question and what can be answered to it. */
export function QuestionCard({ text, children }: { text: string; children: ReactNode }) {
  return (
    <fieldset className={classes.card}>
      <legend>{text}</legend>
      {children}
    </fieldset>
  );
}

const DRAFTS = 'sunwise.booking.';
const WHOSE = 'sunwise.whose';

/** Health data among it: what was entered in this tab while somebody was signed in, and that it was her. */
export function forgetDrafts(kept: Storage = sessionStorage): void {
  Object.keys(kept)
    .filter((name) => name.startsWith(DRAFTS) || name === WHOSE)
    .forEach((name) => {
      kept.removeItem(name);
    });
}

/**
 * Notes who is signed in, and forgets what somebody else has entered in this tab before, also if her session has ended by itself. What
 * nobody's session stood behind stays: it is for whoever signs in with it.
 *
 * @param subject null for nobody
 * @returns whether something was forgotten, which the page may still show
 */
export function isSomebodyElse(subject: string | null, kept: Storage = sessionStorage): boolean {
  const before = kept.getItem(WHOSE);
  if (before === subject) {
    return false;
  }
  if (before !== null) {
    forgetDrafts(kept);
  }
  if (subject !== null) {
    kept.setItem(WHOSE, subject);
  }
  return before !== null;
}

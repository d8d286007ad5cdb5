/** A moment by the clinic's wall clock, to the second. */
export const momentText = (at: string, timeZone: string, language: string) =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));

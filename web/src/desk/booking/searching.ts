/** Whether the service could find anybody by it: two letters of a name, four digits of a number, or a birth date. */
export const canBeFound = (typed: string): boolean =>
  /\p{L}.*\p{L}/u.test(typed) || (typed.match(/\d/g)?.length ?? 0) >= 4;

/** The words of somebody who was not found, as the beginning of her registration. */
export function namesIn(typed: string): { givenName: string; familyName: string } {
  const [given = '', ...family] = typed.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return { givenName: capital(given), familyName: capital(family.join(' ')) };
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

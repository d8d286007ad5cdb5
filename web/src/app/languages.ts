/** What the pages speak. English is written with the dates and the Monday weeks of Europe. */
export const languages = {
  'en-GB': 'English',
  es: 'Español',
  fr: 'Français',
  nl: 'Nederlands',
  ru: 'Русский',
} as const;

export type Language = keyof typeof languages;

const NAME = 'sunwise.language';
const all = Object.keys(languages) as Language[];

export const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The first of the wished languages that the pages speak; English if they speak none of them. */
export function bestOf(wished: readonly string[]): Language {
  for (const tag of wished) {
    const found = all.find((language) => primary(language) === primary(tag));
    if (found) {
      return found;
    }
  }
  return 'en-GB';
}

/** What the reader has chosen here before, or else what the browser asks for. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(NAME);
  return bestOf(kept === null ? navigator.languages : [kept, ...navigator.languages]);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(NAME, language);
}

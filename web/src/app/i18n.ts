import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type course from '../book/course/locales/en.json';
import type papers from '../book/papers/locales/en.json';
import type desk from '../desk/locales/en.json';
import type office from '../office/locales/en.json';
import { chosenLanguage, primary, rememberLanguage, type Language } from './languages';
import type signin from '../signin/locales/en.json';
import type en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en;
      desk: typeof desk;
      course: typeof course;
      papers: typeof papers;
      office: typeof office;
      signin: typeof signin;
    };
  }
}

export type Namespace = 'translation' | 'desk' | 'course' | 'papers' | 'office' | 'signin';

/** Each file is loaded when its language, or its part of the pages, is first shown. */
const files: Record<Namespace, Record<string, () => Promise<unknown>>> = {
  translation: import.meta.glob('./locales/*.json', { import: 'default' }),
  desk: import.meta.glob('../desk/locales/*.json', { import: 'default' }),
  course: import.meta.glob('../book/course/locales/*.json', { import: 'default' }),
  papers: import.meta.glob('../book/papers/locales/*.json', { import: 'default' }),
  office: import.meta.glob('../office/locales/*.json', { import: 'default' }),
  signin: import.meta.glob('../signin/locales/*.json', { import: 'default' }),
};
const folders: Record<Namespace, string> = {
  translation: './locales',
  desk: '../desk/locales',
  course: '../book/course/locales',
  papers: '../book/papers/locales',
  office: '../office/locales',
  signin: '../signin/locales',
};
const loaded = new Set<Namespace>(['translation']);

async function load(language: string, namespace: Namespace): Promise<void> {
  const file = files[namespace][`${folders[namespace]}/${primary(language)}.json`];
  if (file && !i18next.hasResourceBundle(primary(language), namespace)) {
    i18next.addResourceBundle(primary(language), namespace, await file());
  }
}

/** Makes a part of the texts ready in the language that is shown. */
export async function needTexts(namespace: Namespace): Promise<void> {
  loaded.add(namespace);
  await load(i18next.language, namespace);
}

/** Another language from now on, also after the page is closed. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...loaded].map((namespace) => load(language, namespace)));
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

await i18next.use(initReactI18next).init({
  lng: chosenLanguage(),
  fallbackLng: false,
  resources: {},
  partialBundledLanguages: true,
  interpolation: { escapeValue: false },
});
await load(i18next.language, 'translation');
document.documentElement.lang = i18next.language;

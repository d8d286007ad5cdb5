import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** English, with the dates and the Monday weeks of Europe. Another language is another file and a line here. */
await i18next.use(initReactI18next).init({
  lng: 'en-GB',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});
document.documentElement.lang = i18next.language;

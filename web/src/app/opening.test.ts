import { expect, it } from 'vitest';
import { languages, primary } from './languages';
import { openingOf } from './opening';
import { routeOf } from './route';

interface Texts {
  clinics: { title: string; text: string };
  steps: { treatment: string };
  treatment: { intro: string };
}

const files = import.meta.glob<Texts>('./locales/*.json', { import: 'default', eager: true });

it.each(Object.keys(languages).map(primary))('what is seen first is what the page says then, in %s', (language) => {
  const texts = files[`./locales/${language}.json`];
  expect(openingOf(routeOf('/'), language)).toEqual({ heading: texts?.clinics.title, text: texts?.clinics.text });
  expect(openingOf(routeOf('/book/utrecht'), language)).toEqual({
    heading: texts?.steps.treatment,
    text: texts?.treatment.intro,
  });
});

it('pages that begin otherwise have none', () => {
  expect(openingOf(routeOf('/book/utrecht/appointments'), 'en')).toBeUndefined();
  expect(openingOf(routeOf('/desk/utrecht'), 'en')).toBeUndefined();
});

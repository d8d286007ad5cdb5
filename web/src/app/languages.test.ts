import { describe, expect, it } from 'vitest';
import { bestOf, languages, primary } from './languages';

describe('bestOf', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['de-AT', 'nl-BE'], 'nl'],
    [['en-US'], 'en-GB'],
    [['RU'], 'ru'],
    [['de', 'pl'], 'en-GB'],
    [[], 'en-GB'],
  ])('%j: %s', (wished, language) => {
    expect(bestOf(wished)).toBe(language);
  });
});

interface Texts {
  [key: string]: string | Texts;
}

const files = import.meta.glob<Texts>(['./locales/*.json', '../**/locales/*.json'], { import: 'default', eager: true });
const folders = [...new Set(Object.keys(files).map((path) => path.replace(/[^/]*$/, '')))];

/** A plural has other forms in other languages, so they count as one key. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const keysOf = (texts: Map<string, string>) => [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))];
const holesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(folders)('the texts of %s', (folder) => {
  const english = flat(files[`${folder}en.json`] ?? {});

  it.each(Object.keys(languages).map(primary))('are all there in %s', (language) => {
    const texts = flat(files[`${folder}${language}.json`] ?? {});
    expect(keysOf(texts).sort()).toEqual(keysOf(english).sort());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(Object.keys(languages).map(primary))('have every form of a plural in %s', (language) => {
    const texts = flat(files[`${folder}${language}.json`] ?? {});
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));
    expect(plurals.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !texts.has(key))).toEqual(
      [],
    );
  });

  it.each(Object.keys(languages).map(primary))('name the same facts in %s', (language) => {
    const texts = flat(files[`${folder}${language}.json`] ?? {});
    const different = [...texts].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
      return original !== undefined && holesOf(text).join() !== holesOf(original).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

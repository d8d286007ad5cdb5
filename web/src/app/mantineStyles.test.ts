import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const texts = (files: Record<string, string>) => Object.entries(files);
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const parts = import.meta.glob<string>('/node_modules/@mantine/core/esm/components/*/*.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sheets = import.meta.glob<string>('/node_modules/@mantine/core/styles/*.css', {
  query: '?raw',
  import: 'default',
});

/** What the pages take from the library by name. */
const taken = texts(sources)
  .flatMap(([, text]) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));

/** And what the components are made of themselves. */
function withParts(names: string[], known = new Set<string>()): Set<string> {
  for (const name of names.filter((each) => !known.has(each))) {
    known.add(name);
    const own = texts(parts).filter(([path]) => path.includes(`/components/${name}/`));
    const others = own.flatMap(([, text]) => [...text.matchAll(/from "\.\.\/([A-Z]\w+)\//g)]);
    withParts(
      others.map(([, other = '']) => other),
      known,
    );
  }
  return known;
}

// From the file: what is imported of styles is left out in tests.
const styles = readFileSync('src/app/mantine.css', 'utf8');

it('every component of the library that the pages use has its styles', () => {
  const needed = [...withParts(taken)].filter((name) => `/node_modules/@mantine/core/styles/${name}.css` in sheets);
  expect(needed).toContain('Button');
  expect(needed.filter((name) => !styles.includes(`/styles/${name}.css'`))).toEqual([]);
});

import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The green of the clinic. From 7 on dark enough for white text on it and for text on the page (WCAG AA). */
const leaf: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b8d7cc',
  '#90c1b1',
  '#6eae9a',
  '#4d9a84',
  '#33836d',
  '#1f6a57',
  '#175546',
  '#0f4237',
];

export const theme = createTheme({
  colors: { leaf },
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  fontFamily: "'Avenir Next', Avenir, 'Segoe UI', 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', sans-serif",
  headings: {
    fontFamily: "'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, 'Noto Serif', 'Liberation Serif', serif",
    fontWeight: '600',
  },
  components: {
    // A label that is longer than its button takes another line: cut off, it would not say where it leads.
    Button: Button.extend({
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: 4,
        },
        inner: { flex: 1 },
        label: { height: 'auto', lineHeight: 1.35, whiteSpace: 'normal' },
      },
    }),
    // A window that fades away keeps the focus while it does, and whoever types at once loses the first letters.
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** The component library takes its colours from the tokens in page.css, so that both modes have one place. */
const fromTokens = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--refused-ink)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--card-raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-leaf-outline': 'var(--accent)',
  '--mantine-color-leaf-light': 'var(--accent-wash)',
  '--mantine-color-leaf-light-color': 'var(--accent)',
  '--mantine-color-leaf-text': 'var(--accent)',
  '--mantine-color-red-outline': 'var(--refused-ink)',
  '--mantine-color-orange-outline': 'var(--advice-ink)',
  '--mantine-color-teal-outline': 'var(--accent)',
  '--mantine-color-gray-outline': 'var(--ink-soft)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens });

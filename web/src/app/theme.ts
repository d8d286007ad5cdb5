import { Button, createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shades dark enough for white text on them and for text on white (WCAG AA). */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  defaultRadius: 'md',
  components: {
    // A label that is longer than its button takes another line: cut off, it would not say where it leads.
    Button: Button.extend({
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 4 },
        label: { height: 'auto', whiteSpace: 'normal' },
      },
    }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#495057', '--mantine-color-error': '#a51111' },
  dark: {},
});

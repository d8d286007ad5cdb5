import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shades dark enough for white text on them and for text on white (WCAG AA). */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  defaultRadius: 'md',
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#495057', '--mantine-color-error': '#a51111' },
  dark: {},
});

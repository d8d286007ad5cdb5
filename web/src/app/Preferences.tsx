import { ActionIcon, Group, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from './i18n';
import { languages, primary, type Language } from './languages';
import classes from './preferences.module.css';

const after: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };

/** A half moon in a sun, a sun, a moon. */
const signs: Record<MantineColorScheme, ReactNode> = {
  auto: (
    <>
      <circle cx="12" cy="12" r="7" />
      <path d="M12 5a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="12" cy="12" r="4.5" />
      <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
    </>
  ),
  dark: <path d="M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z" />,
};

/** The reader's language, and light or dark; both are kept in this browser. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  return (
    <Group gap="xs" wrap="nowrap">
      <span className={classes.language}>
        <span aria-hidden="true">{primary(i18n.language).toUpperCase()}</span>
        <select
          aria-label={t('preferences.language')}
          value={i18n.language}
          onChange={(event) => {
            // The services answer in the language as well.
            void changeLanguage(event.currentTarget.value as Language).then(() => queries.invalidateQueries());
          }}
        >
          {Object.entries(languages).map(([value, label]) => (
            <option key={value} value={value} lang={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={`${t('preferences.scheme')}: ${t(`preferences.schemes.${colorScheme}`)}`}
        title={`${t('preferences.scheme')}: ${t(`preferences.schemes.${colorScheme}`)}`}
        onClick={() => {
          setColorScheme(after[colorScheme]);
        }}
      >
        <svg
          width="18"
          height="18"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          {signs[colorScheme]}
        </svg>
      </ActionIcon>
    </Group>
  );
}

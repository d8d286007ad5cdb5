import { Group, NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from './i18n';
import { languages, type Language } from './languages';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** The reader's language, and light or dark; both are kept in this browser. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label={t('preferences.language')}
        value={i18n.language}
        onChange={(event) => {
          // The services answer in the language as well.
          void changeLanguage(event.currentTarget.value as Language).then(() => queries.invalidateQueries());
        }}
        data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t('preferences.scheme')}
        value={colorScheme}
        onChange={(event) => {
          setColorScheme(event.currentTarget.value as MantineColorScheme);
        }}
        data={schemes.map((value) => ({ value, label: t(`preferences.schemes.${value}`) }))}
      />
    </Group>
  );
}

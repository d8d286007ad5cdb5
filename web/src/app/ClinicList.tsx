import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clinics } from '../api/clinics';
import type { Clinic } from '../api/types';
import { Answered } from './Answered';
import classes from './clinics.module.css';

export function ClinicList() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['clinics'], queryFn: ({ signal }) => clinics(signal) });
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('clinics.title')}</Title>
        <Text mt="xs">{t('clinics.text')}</Text>
      </div>
      <Answered query={query}>
        {({ items }) => (
          <>
            <ul className={classes.clinics}>
              {items.map((clinic) => (
                <li key={clinic.id}>
                  <ClinicCard clinic={clinic} />
                </li>
              ))}
            </ul>
            <Stack component="nav" gap="xs" mt="xl" aria-label={t('clinics.staff')} className={classes.staff}>
              <Text fw={600} size="sm">
                {t('clinics.staff')}
              </Text>
              {items.map(({ id, name }) => (
                <Group key={id} gap="0 1rem">
                  <Anchor href={`/desk/${id}`} size="sm">
                    {t('clinics.desk', { name })}
                  </Anchor>
                  <Anchor href={`/office/${id}`} size="sm">
                    {t('clinics.office', { name })}
                  </Anchor>
                </Group>
              ))}
            </Stack>
          </>
        )}
      </Answered>
    </Stack>
  );
}

/** A clinic by its name, its country and what is spoken there. */
function ClinicCard({ clinic: { id, name, country, languages } }: { clinic: Clinic }) {
  const { t, i18n } = useTranslation();
  const countryName = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const languageName = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <a className={classes.clinic} href={`/book/${id}`} aria-label={t('clinics.book', { name })}>
      <span className={classes.name} lang={languages[0]}>
        {name}
      </span>
      <span className={classes.more}>
        {countryName.of(country)} · {languages.map((each) => languageName.of(each) ?? each).join(', ')}
      </span>
      <svg className={classes.arrow} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 5l7 7-7 7" />
      </svg>
    </a>
  );
}

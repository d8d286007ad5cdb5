import { Anchor, Container, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingPage } from '../book/BookingPage';
import { AccountLink } from '../signin/AccountLink';
import { ClinicList } from './ClinicList';
import { Guarded } from './Guarded';
import { needTexts } from './i18n';
import { usePath } from './navigation';
import { Preferences } from './Preferences';
import { routeOf, type Route } from './route';
import { Sun } from './Sun';

/** The desk is for few and large: who books does not load it. */
const DeskPage = lazy(async () => {
  const [page] = await Promise.all([import('../desk/DeskPage'), needTexts('desk')]);
  return { default: page.DeskPage };
});

/** So is the office. */
const OfficePage = lazy(async () => {
  const [page] = await Promise.all([import('../office/OfficePage'), needTexts('office'), needTexts('papers')]);
  return { default: page.OfficePage };
});

/** Who has signed in does not need them again for a long time. */
const SignInPages = lazy(async () => {
  const [pages] = await Promise.all([import('../signin/SignInPages'), needTexts('signin')]);
  return { default: pages.SignInPages };
});

export function App() {
  const { t } = useTranslation();
  const path = usePath();
  const route = routeOf(path);
  const isWide = route.page === 'desk' || route.page === 'office';
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Container component="header" py="sm" {...(isWide ? { fluid: true } : { size: 'sm' })}>
        <Group justify="space-between" gap="xs">
          <a className="brand" href="/">
            <Sun />
            {t('app.title')}
          </a>
          <Group gap="xs">
            <AccountLink />
            <Preferences />
          </Group>
        </Group>
      </Container>
      <Container component="main" id="content" pb="xl" {...(isWide ? { fluid: true } : { size: 'sm' })}>
        <Guarded key={mountedBy(route)} path={path}>
          <Content route={route} />
        </Guarded>
      </Container>
    </>
  );
}

/** What stays while somebody goes from one section to another: its notices, its live line, and the focus on the link that was pressed. */
function mountedBy(route: Route): string {
  return 'clinic' in route ? `${route.page} ${route.clinic}` : route.page;
}

function Content({ route }: { route: Route }) {
  switch (route.page) {
    case 'clinics':
      return <ClinicList />;
    case 'book':
      return <BookingPage clinicId={route.clinic} section={route.section} />;
    case 'desk':
      return (
        <Suspense fallback={<Loading />}>
          <DeskPage clinicId={route.clinic} section={route.section} />
        </Suspense>
      );
    case 'office':
      return (
        <Suspense fallback={<Loading />}>
          <OfficePage clinicId={route.clinic} section={route.section} />
        </Suspense>
      );
    case 'sign-in':
    case 'invitation':
    case 'account':
      return (
        <Suspense fallback={<Loading />}>
          <SignInPages route={route} />
        </Suspense>
      );
    case 'not-found':
      return <NotFound />;
  }
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={1}>{t('notFound.title')}</Title>
      <Text>
        <Anchor href="/">{t('notFound.home')}</Anchor>
      </Text>
    </Stack>
  );
}

function Loading() {
  const { t } = useTranslation();
  return <Loader aria-label={t('common.loading')} role="status" />;
}

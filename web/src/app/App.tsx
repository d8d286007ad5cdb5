import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingPage } from '../book/BookingPage';
import { ClinicList } from './ClinicList';
import { routeOf } from './route';

export function App() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Container component="header" size="sm" py="sm">
        <Anchor href="/" fw={700} size="lg">
          {t('app.title')}
        </Anchor>
      </Container>
      <Container component="main" id="content" size="sm" pb="xl">
        <Content />
      </Container>
    </>
  );
}

function Content() {
  const route = routeOf(window.location.pathname);
  switch (route.page) {
    case 'clinics':
      return <ClinicList />;
    case 'book':
      return <BookingPage clinicId={route.clinic} />;
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

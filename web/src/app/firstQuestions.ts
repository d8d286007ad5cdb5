import type { Route } from './route';

/** Everybody is asked who he is; whether there is a local clock is known once it was asked for. */
const EVERYWHERE = ['/api/local/clock', '/api/session'];

/** What the page of an address will ask the services for at once, none of it needing another's answer. */
export function firstQuestions(route: Route): string[] {
  switch (route.page) {
    case 'clinics':
      return [...EVERYWHERE, '/api/clinics'];
    case 'book':
      return [
        ...EVERYWHERE,
        '/api/me',
        ...ofClinic(route.clinic, '', '/procedures', ...(route.section === 'book' ? ['/prices'] : [])),
      ];
    case 'desk':
    case 'office':
      return [...EVERYWHERE, '/api/me', ...ofClinic(route.clinic, '', '/procedures', '/practitioners')];
    default:
      return EVERYWHERE;
  }
}

const ofClinic = (clinic: string, ...parts: string[]) => parts.map((part) => `/api/clinics/${clinic}${part}`);

export const deskSections = [
  'calendar',
  'today',
  'book',
  'requests',
  'flagged',
  'waiting',
  'closures',
  'feeds',
] as const;

export type DeskSection = (typeof deskSections)[number];

export const officeSections = [
  'invoices',
  'unpriced',
  'packages',
  'reports',
  'exports',
  'prices',
  'protocols',
  'accounts',
  'audit',
  'chain',
] as const;

export type OfficeSection = (typeof officeSections)[number];

/** Of a clinic's pages for patients; the first one has the short address. */
export const bookSections = ['book', 'appointments', 'papers'] as const;

export type BookSection = (typeof bookSections)[number];

export type Route =
  | { page: 'clinics' }
  | { page: 'sign-in'; staff: boolean }
  | { page: 'invitation' }
  | { page: 'account' }
  | { page: 'book'; clinic: string; section: BookSection }
  | { page: 'desk'; clinic: string; section: DeskSection }
  /** Without a section it is the first that the role has. */
  | { page: 'office'; clinic: string; section: OfficeSection | undefined }
  | { page: 'not-found' };

export function routeOf(path: string): Route {
  if (path === '/') {
    return { page: 'clinics' };
  }
  switch (path.replace(/\/$/, '')) {
    case '/sign-in':
      return { page: 'sign-in', staff: false };
    case '/sign-in/staff':
      return { page: 'sign-in', staff: true };
    case '/invitation':
      return { page: 'invitation' };
    case '/account':
      return { page: 'account' };
  }
  const [, book, own] = /^\/book\/([a-z0-9-]+)(?:\/(appointments|papers))?\/?$/.exec(path) ?? [];
  if (book) {
    return { page: 'book', clinic: book, section: bookSections.find((each) => each === own) ?? 'book' };
  }
  const [, office, part] = /^\/office\/([a-z0-9-]+)(?:\/([a-z]+))?\/?$/.exec(path) ?? [];
  const known = officeSections.find((each) => each === part);
  if (office && (known || !part)) {
    return { page: 'office', clinic: office, section: known };
  }
  return deskRoute(path);
}

function deskRoute(path: string): Route {
  const [, clinic, section = 'calendar'] = /^\/desk\/([a-z0-9-]+)(?:\/([a-z]+))?\/?$/.exec(path) ?? [];
  const known = deskSections.find((each) => each === section);
  return clinic && known ? { page: 'desk', clinic, section: known } : { page: 'not-found' };
}

/** Where a part of a clinic's pages for patients is. */
export const bookPath = (clinic: string, section: BookSection) =>
  section === 'book' ? `/book/${clinic}` : `/book/${clinic}/${section}`;

/** Where a part of the desk is; its calendar has the short address. */
export const deskPath = (clinic: string, section: DeskSection) =>
  section === 'calendar' ? `/desk/${clinic}` : `/desk/${clinic}/${section}`;

/** Where a part of the office is. */
export const officePath = (clinic: string, section: OfficeSection) => `/office/${clinic}/${section}`;

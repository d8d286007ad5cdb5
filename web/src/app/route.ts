export const deskSections = ['calendar', 'today', 'book', 'requests', 'flagged', 'waiting', 'closures'] as const;

export type DeskSection = (typeof deskSections)[number];

export const officeSections = ['invoices', 'unpriced', 'reports', 'exports', 'prices', 'chain'] as const;

export type OfficeSection = (typeof officeSections)[number];

export type Route =
  | { page: 'clinics' }
  | { page: 'sign-in'; staff: boolean }
  | { page: 'invitation' }
  | { page: 'account' }
  | { page: 'book'; clinic: string }
  | { page: 'desk'; clinic: string; section: DeskSection }
  | { page: 'office'; clinic: string; section: OfficeSection }
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
  const book = /^\/book\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  if (book) {
    return { page: 'book', clinic: book };
  }
  const [, office, part = 'invoices'] = /^\/office\/([a-z0-9-]+)(?:\/([a-z]+))?\/?$/.exec(path) ?? [];
  const known = officeSections.find((each) => each === part);
  if (office && known) {
    return { page: 'office', clinic: office, section: known };
  }
  return deskRoute(path);
}

function deskRoute(path: string): Route {
  const [, clinic, section = 'calendar'] = /^\/desk\/([a-z0-9-]+)(?:\/([a-z]+))?\/?$/.exec(path) ?? [];
  const known = deskSections.find((each) => each === section);
  return clinic && known ? { page: 'desk', clinic, section: known } : { page: 'not-found' };
}

/** Where a part of the desk is; its calendar has the short address. */
export const deskPath = (clinic: string, section: DeskSection) =>
  section === 'calendar' ? `/desk/${clinic}` : `/desk/${clinic}/${section}`;

/** Where a part of the office is; its invoices have the short address. */
export const officePath = (clinic: string, section: OfficeSection) =>
  section === 'invoices' ? `/office/${clinic}` : `/office/${clinic}/${section}`;

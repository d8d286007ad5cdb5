export type Route = { page: 'clinics' } | { page: 'book'; clinic: string } | { page: 'not-found' };

export function routeOf(path: string): Route {
  if (path === '/') {
    return { page: 'clinics' };
  }
  const clinic = /^\/book\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  return clinic ? { page: 'book', clinic } : { page: 'not-found' };
}

import { expect, it } from 'vitest';
import { routeOf } from './route';

it.each([
  ['/', { page: 'clinics' }],
  ['/book/utrecht', { page: 'book', clinic: 'utrecht', section: 'book' }],
  ['/book/utrecht/', { page: 'book', clinic: 'utrecht', section: 'book' }],
  ['/book/utrecht/appointments', { page: 'book', clinic: 'utrecht', section: 'appointments' }],
  ['/book/utrecht/papers/', { page: 'book', clinic: 'utrecht', section: 'papers' }],
  ['/book/utrecht/book', { page: 'not-found' }],
  ['/book/', { page: 'not-found' }],
  ['/book/Utrecht', { page: 'not-found' }],
  ['/book/utrecht/more', { page: 'not-found' }],
  ['/desk/utrecht', { page: 'desk', clinic: 'utrecht', section: 'calendar' }],
  ['/desk/utrecht/waiting', { page: 'desk', clinic: 'utrecht', section: 'waiting' }],
  ['/desk/utrecht/other', { page: 'not-found' }],
  ['/desk/', { page: 'not-found' }],
  ['/office/utrecht', { page: 'office', clinic: 'utrecht', section: undefined }],
  ['/office/utrecht/invoices', { page: 'office', clinic: 'utrecht', section: 'invoices' }],
  ['/office/utrecht/chain', { page: 'office', clinic: 'utrecht', section: 'chain' }],
  ['/office/utrecht/other', { page: 'not-found' }],
  ['/sign-in', { page: 'sign-in', staff: false }],
  ['/sign-in/staff/', { page: 'sign-in', staff: true }],
  ['/invitation', { page: 'invitation' }],
  ['/account', { page: 'account' }],
  ['/other', { page: 'not-found' }],
])('%s', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

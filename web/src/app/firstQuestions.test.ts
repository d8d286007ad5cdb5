import { expect, it } from 'vitest';
import { of } from '../api/clinics';
import { firstQuestions } from './firstQuestions';
import { routeOf } from './route';

it.each([
  ['/', ['/api/clinics']],
  ['/book/utrecht', ['/api/me', of('utrecht', ''), of('utrecht', '/procedures'), of('utrecht', '/prices')]],
  ['/book/utrecht/papers', ['/api/me', of('utrecht', ''), of('utrecht', '/procedures')]],
  [
    '/desk/utrecht/today',
    ['/api/me', of('utrecht', ''), of('utrecht', '/procedures'), of('utrecht', '/practitioners')],
  ],
  ['/sign-in', []],
])('%s asks for the clock, the session and %j', (path, others) => {
  expect(firstQuestions(routeOf(path))).toEqual(['/api/local/clock', '/api/session', ...others]);
});

import type { Route } from '../app/route';
import { AccountPage } from './AccountPage';
import { InvitationPage } from './InvitationPage';
import { SignInPage } from './SignInPage';

type SignInRoute = Extract<Route, { page: 'sign-in' | 'invitation' | 'account' }>;

/** All that has to do with who somebody is, loaded when it is needed. */
export function SignInPages({ route }: { route: SignInRoute }) {
  switch (route.page) {
    case 'sign-in':
      return <SignInPage staff={route.staff} />;
    case 'invitation':
      return <InvitationPage />;
    case 'account':
      return <AccountPage />;
  }
}

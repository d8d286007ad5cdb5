import type { Grant, StaffRole } from '../../api/accounts';

/** The roles that somebody has at a clinic alone. */
export const rolesAt = (grants: Grant[], clinic: string): StaffRole[] =>
  grants.filter((grant) => grant.clinic === clinic).map(({ role }) => role);

/** The same rights with other roles at a clinic; what holds elsewhere, or in the whole chain, stays. */
export const withRolesAt = (grants: Grant[], clinic: string, roles: StaffRole[]): Grant[] => [
  ...grants.filter((grant) => grant.clinic !== clinic),
  ...roles.map((role) => ({ role, clinic })),
];

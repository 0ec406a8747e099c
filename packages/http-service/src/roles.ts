// Who may what: the one table from what a route asks of a key to what each role may do there.
import type { RouteScope } from './caller.ts'
import type { Role } from './role.ts'

/**
 * What a role may do on a route: `all`, nothing, or, of a route that writes, `own`: where the account is in the care of the
 * person themselves. A handler whose route says `own` asks `caller.reach`.
 */
export type Grant = 'all' | 'own' | 'none'

/** What each role may do on one route. */
export type RoleGrants = Readonly<Record<Role, Grant>>

const grants = (admin: Grant, manager: Grant, csm: Grant, viewer: Grant): RoleGrants => ({
  admin,
  manager,
  csm,
  viewer,
})
const NONE = grants('none', 'none', 'none', 'none')

// A CSM writes only where the route says that it looks whose the account is: forgetting it shuts a door, and opens none.
const BY_SCOPE: Readonly<Record<RouteScope, RoleGrants>> = {
  read: grants('all', 'all', 'all', 'all'),
  write: grants('all', 'all', 'none', 'none'),
  admin: grants('all', 'none', 'none', 'none'),
  session: grants('all', 'all', 'all', 'all'),
  // what people do in a product is sent by the product, people are provisioned by the company's directory, a workspace is made by the operator, and a link is its own proof
  collect: NONE,
  scim: NONE,
  operator: NONE,
  link: NONE,
  invitation: NONE,
  public: NONE,
}

/** What a route states, as far as roles go by it. */
export type RoleRules = {
  readonly scope?: RouteScope | undefined
  /** Where it differs from what the scope says. */
  readonly roles?: Partial<RoleGrants> | undefined
  readonly cors?: boolean | undefined
}

/** What each role may do on a route. Where pages of other sites may call, nobody's session is taken: no page rides on it. */
export function grantsOf({ scope = 'public', roles, cors }: RoleRules): RoleGrants {
  return cors === true ? NONE : { ...BY_SCOPE[scope], ...roles }
}

/** True where a session may open the route at all: everywhere else its cookie is not read. */
export function takesSessions(rules: RoleRules): boolean {
  return Object.values(grantsOf(rules)).some(grant => grant !== 'none')
}

/** The scope of a key that may do what a person of the role may, for what is told by scope: whose name they may act in. */
export const SCOPE_OF_ROLE = {
  admin: 'admin',
  manager: 'write',
  csm: 'write',
  viewer: 'read',
} as const satisfies Readonly<Record<Role, string>>

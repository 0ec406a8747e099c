// Who calls: the scopes a key may have, what a route may ask for, and which satisfies which.
import type { Role } from './role.ts'

/** What a key may do. */
export type KeyScope = 'collect' | 'read' | 'write' | 'admin' | 'scim'

/**
 * What a route asks for. `operator` is the installation's own secret, `link` the token of a link that was sent to somebody without
 * a key, `invitation` that of one by which somebody signs in, `session` whoever is signed in, `public` asks for nothing.
 */
export type RouteScope = KeyScope | 'operator' | 'link' | 'invitation' | 'session' | 'public'

/** A key as stored. The secret itself is nowhere: it was looked up by its SHA-256. */
export type KeyRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly scope: KeyScope
  /** The CSM or other person the key names, when it names one. */
  readonly personId: string | null
  /** Of a publishable key, which may stand in a page: the origins of the pages it may stand in. Null: the key is secret. */
  readonly origins: readonly string[] | null
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

/** Looks a key up by its workspace and the SHA-256 (hex) of its text; undefined when there is none. */
export type FindKey = (presented: { workspaceId: string; sha256: string }) => Promise<KeyRecord | undefined>

/** Who is calling, once the key or the session has been accepted. */
export type Caller = {
  readonly workspaceId: string
  /** The id of the key, or of the session (`ses_...`). */
  readonly keyId: string
  readonly scope: KeyScope
  readonly personId: string | null
  /** True when anybody may know the key: it proves nothing but the workspace, and no answer may tell anything by it. */
  readonly publishable: boolean
  /** What the person who signed in is; null for a key. */
  readonly role: Role | null
  /** `own`: what is written must be of an account in the care of this person. */
  readonly reach: 'all' | 'own'
  /** The tool that the request is made by, as it says itself: for the audit, and no right rests on it. Null: none. */
  readonly tool: string | null
}

/**
 * The one person in whose name alone a caller may speak: whom the key names. Null for integrations, whose keys name nobody, and
 * for admins, who may speak for others and are audited when they do.
 */
export function speaksAloneFor({ scope, personId }: Pick<Caller, 'scope' | 'personId'>): string | null {
  return scope === 'admin' ? null : personId
}

/**
 * The same of work that is shared out: a manager takes a card or commits a number for anybody of the team, and is audited, while
 * what a person says of a customer stays theirs.
 */
export function worksAloneFor(caller: Pick<Caller, 'scope' | 'personId' | 'role'>): string | null {
  return caller.role === 'manager' ? null : speaksAloneFor(caller)
}

// `collect` stands alone: a key that sits in a customer's page must read nothing.
const SATISFIED_BY: Record<KeyScope, readonly KeyScope[]> = {
  collect: ['collect', 'write', 'admin'],
  read: ['read', 'write', 'admin'],
  write: ['write', 'admin'],
  admin: ['admin'],
  // a company's directory provisions people, and reads nothing of customers
  scim: ['scim', 'admin'],
}

/** True when a key of scope `has` may call a route that asks for `needs`. */
export function allows(has: KeyScope, needs: KeyScope): boolean {
  return SATISFIED_BY[needs].includes(has)
}

const ROUTE_SCOPES: readonly string[] = [
  ...['collect', 'read', 'write', 'admin', 'scim', 'operator'],
  ...['link', 'invitation', 'session', 'public'],
]

/** Scopes that no key satisfies: another kind of proof, or none, is asked for. */
export function isNoKeyScope(scope: RouteScope): scope is Exclude<RouteScope, KeyScope> {
  return !(scope in SATISFIED_BY)
}

/** True where the token of a link is asked for, whatever the link is for. */
export function isLinkScope(scope: RouteScope): scope is 'link' | 'invitation' {
  return scope === 'link' || scope === 'invitation'
}

/** True when a value names a scope a route may ask for. */
export function isRouteScope(value: unknown): value is RouteScope {
  return typeof value === 'string' && ROUTE_SCOPES.includes(value)
}

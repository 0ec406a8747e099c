// Who somebody is, as their issuer says it: its claims, whatever they are called there.
import type { OidcSettings } from './settings.ts'

/** Why somebody is not signed in, for the page they come back to. */
export const SIGN_IN_PROBLEMS = [
  'expired',
  'cancelled',
  'issuer_failed',
  'not_known',
  'no_role',
  'deactivated',
] as const
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]

/** What went wrong between Rung and the issuer; `message` is for the log, and names nobody. */
export class IssuerFailure extends Error {
  readonly problem: SignInProblem
  constructor(problem: SignInProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

export type Claims = {
  readonly issuer: string
  readonly subject: string
  /** Only where the issuer says that it is theirs. */
  readonly email: string | null
  readonly name: string | null
  readonly groups: readonly string[]
  readonly workspaceId: string
}

export type RawClaims = Readonly<Record<string, unknown>>

/** What the ID token and the userinfo say. Throws where they say not enough. */
export function claimsOf(raw: RawClaims, settings: OidcSettings): Claims {
  const { iss, sub } = raw
  if (typeof iss !== 'string' || typeof sub !== 'string') {
    throw new IssuerFailure('issuer_failed', 'the ID token names no issuer or no subject')
  }
  return {
    issuer: iss,
    subject: sub,
    email: emailOf(raw, settings),
    name: textOf(raw.name) ?? textOf(raw.preferred_username),
    groups: groupsOf(raw, settings),
    workspaceId: workspaceIdOf(raw, settings),
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null

function emailOf(
  { email, email_verified: verified }: RawClaims,
  { trustsEmail }: OidcSettings,
): string | null {
  // some issuers write the word
  const isProved = verified === true || verified === 'true' || (verified === undefined && trustsEmail)
  return isProved && typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320
    ? email
    : null
}

function groupsOf(raw: RawClaims, { groupsClaim, roles }: OidcSettings): readonly string[] {
  const value = claimAt(raw, groupsClaim)
  const elsewhere = raw._claim_names
  const isElsewhere = typeof elsewhere === 'object' && elsewhere !== null && groupsClaim in elsewhere
  if (roles !== undefined && value === undefined && isElsewhere) {
    throw new IssuerFailure(
      'issuer_failed',
      'the person has more groups than a token holds: have the issuer send those assigned to Rung alone, or app roles',
    )
  }
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

function workspaceIdOf(raw: RawClaims, { workspace }: OidcSettings): string {
  if ('always' in workspace) return workspace.always
  const value = claimAt(raw, workspace.claim)
  const found = typeof value === 'string' ? workspace.byValue.get(value) : undefined
  if (found !== undefined) return found
  throw new IssuerFailure('not_known', `the claim ${workspace.claim} names no workspace`)
}

/** Whether it speaks of groups at all: a token of an agent may not, and then takes nothing away. */
export function speaksOfGroups(raw: RawClaims, { groupsClaim }: OidcSettings): boolean {
  return claimAt(raw, groupsClaim) !== undefined
}

/** A claim of this very name; else what lies at its dots: `realm_access.roles`. */
function claimAt(raw: RawClaims, name: string): unknown {
  if (Object.hasOwn(raw, name)) return raw[name]
  return name
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, part)
          ? (at as RawClaims)[part]
          : undefined,
      raw,
    )
}

// An access token of the issuer, as an agent sends it: a JWT that the issuer signed, for this /mcp, of one of its people (RFC 9068, RFC 8707).
import { createRemoteJWKSet, decodeProtectedHeader, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type Claims, claimsOf, IssuerFailure, type RawClaims, speaksOfGroups } from './claims.ts'
import type { OidcSettings } from './settings.ts'

export type AgentClaims = {
  readonly claims: Claims
  readonly speaksOfGroups: boolean
  /** Until when it is taken. */
  readonly expiresAt: Date
  /** What the token's own scope leaves of the rights of its person. */
  readonly scope: 'read' | 'write'
}

/** Signatures by a private key alone: with a shared secret, whoever checks a token could make one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
const CLOCK_SKEW_SECONDS = 30
const TIMEOUT_MS = 10_000
const LONGEST_CHARACTERS = 16_384
/** `typ` of access tokens; many issuers say JWT of all of theirs, or nothing. */
const TYPES: readonly unknown[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt']
/** What an ID token says and an access token does not. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash']

/** The keys did not come, or not as keys: nothing is known of the token. */
const NO_KEYS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'])

/** Why a token is not taken: in words for whoever sent it. */
export class NotTaken extends Error {}

export const keysAt = (jwksUri: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: TIMEOUT_MS })

export type Expected = {
  readonly issuer: string
  readonly audience: string
  readonly keys: JWTVerifyGetKey
  readonly now: Date
}

/** Throws {@link NotTaken}, or an {@link IssuerFailure} where the issuer's keys cannot be had. */
export async function readAccessToken(
  token: string,
  { issuer, audience, keys, now }: Expected,
  settings: OidcSettings,
): Promise<AgentClaims> {
  if (token.length > LONGEST_CHARACTERS) throw new NotTaken('it is too long')
  const raw = await verified(token, keys, {
    ...{ issuer, audience, algorithms: ALGORITHMS, currentDate: now },
    clockTolerance: CLOCK_SKEW_SECONDS,
    requiredClaims: ['iss', 'sub', 'aud', 'exp'],
  })
  const { typ } = decodeProtectedHeader(token)
  const isId =
    !TYPES.includes(typ?.toLowerCase()) || raw.typ === 'ID' || OF_ID_TOKENS.some(name => name in raw)
  if (isId) throw new NotTaken('it is no access token')
  return {
    claims: whoIn(raw, settings),
    speaksOfGroups: speaksOfGroups(raw, settings),
    expiresAt: new Date((Number(raw.exp) + CLOCK_SKEW_SECONDS) * 1000),
    scope: scopeOf(raw),
  }
}

/** What the issuer's own words do not settle is nobody's: it did answer. */
function whoIn(raw: RawClaims, settings: OidcSettings): Claims {
  try {
    return claimsOf(raw, settings)
  } catch (error) {
    throw error instanceof IssuerFailure ? new NotTaken(error.message) : error
  }
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  options: Parameters<typeof jwtVerify>[2],
): Promise<RawClaims> {
  try {
    return (await jwtVerify(token, keys, options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new NotTaken('it has expired')
    if (error instanceof errors.JWTClaimValidationFailed) throw new NotTaken(`its ${error.claim} is another`)
    if (error instanceof errors.JOSEError && !NO_KEYS.has(error.code)) {
      throw new NotTaken('its signature is none of the issuer')
    }
    throw new IssuerFailure('issuer_failed', `the keys of the issuer: ${String((error as Error).message)}`)
  }
}

/** Scopes of Rung in the words of an issuer. A token that names none of them is as good as its person. */
function scopeOf({ scope, scp }: RawClaims): 'read' | 'write' {
  const named = [scope, scp].flat().flatMap(each => (typeof each === 'string' ? each.split(' ') : []))
  return named.includes('rung:read') && !named.includes('rung:write') ? 'read' : 'write'
}

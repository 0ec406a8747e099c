// Whether a token proves who its user is, and each thing that is right and wrong with it.
import { Buffer } from 'node:buffer'
import { compactVerify } from 'jose'
import type { ActiveKey } from './active-keys.ts'
import { checkClaims } from './check-claims.ts'
import { USER_TOKEN_POLICY } from './policy.ts'
import { right, type TokenFinding, wrong } from './token-finding.ts'

/** Names of the vendor's own: its id of the user, and an account by our id or the vendor's. */
export type ProvenUser = { readonly user: string; readonly account: string; readonly keyId: string }

export type CheckedToken = {
  readonly findings: readonly TokenFinding[]
  /** Null when anything is wrong. */
  readonly proven: ProvenUser | null
}

type Claims = Readonly<Record<string, unknown>>
type Parts = { readonly header: Claims; readonly claims: Claims }

/**
 * A JWT (RFC 7519) in compact form, signed by one of `keys` with the algorithm of that key's record (RFC 8725, 3.1): what the
 * token says of its algorithm is compared and never followed. Nothing is looked up.
 */
export async function checkUserToken(
  token: string,
  keys: readonly ActiveKey[],
  now: Date,
): Promise<CheckedToken> {
  const bytes = Buffer.byteLength(token)
  const most = USER_TOKEN_POLICY.bytesMost
  if (bytes > most) return only(wrong('size', `The token has ${bytes} bytes; ${most} are the most.`))
  const parts = partsOf(token)
  if (parts === undefined) {
    return only(
      wrong(
        'form',
        'This is no JWT: three parts joined by dots, the first two JSON in base64url, are expected.',
      ),
    )
  }
  const { header, claims } = parts
  const chosen = chooseKeys(header, keys)
  const signer = 'says' in chosen ? undefined : await signerOf(token, chosen.keys)
  const findings: TokenFinding[] = [
    right('size', `${bytes} of ${most} bytes.`),
    right('form', 'A JWT in three parts.'),
    ...('says' in chosen ? [chosen] : chosen.findings),
    ...('says' in chosen ? [] : [signatureFinding(signer)]),
    ...checkClaims(claims, now),
  ]
  const { sub, account } = claims
  const isProven = findings.every(({ ok }) => ok) && typeof sub === 'string' && typeof account === 'string'
  return {
    findings,
    proven: isProven && signer !== undefined ? { user: sub, account, keyId: signer.id } : null,
  }
}

type Chosen = { readonly keys: readonly ActiveKey[]; readonly findings: readonly TokenFinding[] }

/** By `kid` where the token names one, else all that are active; of those the ones whose own algorithm is the token's. */
function chooseKeys({ alg, kid }: Claims, keys: readonly ActiveKey[]): Chosen | TokenFinding {
  if (typeof alg === 'string' && alg.toLowerCase() === 'none') {
    return wrong('algorithm', '`alg` is none: nobody signed this token. Sign it with HS256 or EdDSA.')
  }
  if (alg !== 'HS256' && alg !== 'EdDSA') {
    return wrong('algorithm', `\`alg\` is ${shown(alg)}: HS256 and EdDSA are taken.`)
  }
  if (keys.length === 0) return wrong('key', 'No key is registered: make one with POST /v1/user-token-keys.')
  const named = keys.filter(({ id }) => kid === undefined || id === kid)
  if (named.length === 0) {
    return wrong(
      'key',
      `\`kid\` ${shown(kid)} is no active key of this workspace: use ${ids(keys)}, or leave it out.`,
    )
  }
  const pinned = named.filter(({ algorithm }) => algorithm === alg)
  if (pinned.length === 0) {
    const own = named.map(({ id, algorithm }) => `${id} signs by ${algorithm}`).join(', ')
    return wrong('algorithm', `\`alg\` is ${alg}, and ${own}: a key is used with its own algorithm alone.`)
  }
  return {
    keys: pinned,
    findings: [right('algorithm', `Signed by ${alg}.`), right('key', `To be checked by ${ids(pinned)}.`)],
  }
}

const ids = (keys: readonly ActiveKey[]): string => keys.map(({ id }) => id).join(' or ')

async function signerOf(token: string, keys: readonly ActiveKey[]): Promise<ActiveKey | undefined> {
  for (const each of keys) {
    const isSigned = await compactVerify(token, each.key, { algorithms: [each.algorithm] }).then(
      () => true,
      () => false,
    )
    if (isSigned) return each
  }
  return undefined
}

function signatureFinding(signer: ActiveKey | undefined): TokenFinding {
  if (signer !== undefined) return right('signature', `The signature is that of ${signer.id}.`)
  return wrong(
    'signature',
    'The signature does not fit: another secret signed this token, or it was changed afterwards.',
  )
}

function partsOf(token: string): Parts | undefined {
  const [header, claims, ...rest] = token.split('.').slice(0, -1).map(decoded)
  const isWhole = header !== undefined && claims !== undefined && rest.length === 0
  return isWhole ? { header, claims } : undefined
}

function decoded(part: string): Claims | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Claims)
      : undefined
  } catch {
    return undefined
  }
}

const MOST_SHOWN = 40

/** What a token says is repeated to whoever sent it, and no more of it than tells which it is. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, MOST_SHOWN)
}

const only = (finding: TokenFinding): CheckedToken => ({ findings: [finding], proven: null })

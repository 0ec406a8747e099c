// One sign-in at the issuer while it lasts: what ties the answer to the browser that asked. The browser keeps it, signed.
import { createHmac } from 'node:crypto'
import { sameSecret } from '@rung/http-service'
import { localPath } from './return-to.ts'

export type Attempt = {
  /** What the issuer gives back: another browser's answer has another. */
  readonly state: string
  /** What stands in the ID token: a token of another sign-in has another. */
  readonly nonce: string
  /** The secret of PKCE, whose hash alone leaves with the browser: a stolen code is worth nothing without it. */
  readonly codeVerifier: string
  /** A path of this server. */
  readonly returnTo: string
}

export const ATTEMPT_BYTES = 32

type Begun = { readonly random: Uint8Array; readonly returnTo: string; readonly expiresAt: Date }

/** The text that the browser keeps until the issuer sends it back. */
export function formatAttempt(secret: string, { random, returnTo, expiresAt }: Begun): string {
  if (random.length !== ATTEMPT_BYTES) throw new RangeError(`a sign-in needs ${ATTEMPT_BYTES} random bytes`)
  const signed = [
    Buffer.from(random).toString('base64url'),
    String(Math.floor(expiresAt.getTime() / 1000)),
    Buffer.from(returnTo).toString('base64url'),
  ].join('.')
  return `${signed}.${derived(secret, 'signature', signed)}`
}

const PATTERN = /^(([A-Za-z0-9_-]{43})\.(\d{1,12})\.([A-Za-z0-9_-]*))\.([A-Za-z0-9_-]{43})$/

/** What a browser kept, where this installation signed it and it is not over. */
export function readAttempt(secret: string, text: string, now: Date): Attempt | undefined {
  const [, signed, random, seconds, returnTo, signature] = PATTERN.exec(text) ?? []
  if (signed === undefined || random === undefined || signature === undefined) return undefined
  if (!sameSecret(signature, derived(secret, 'signature', signed))) return undefined
  if (Number(seconds) * 1000 <= now.getTime()) return undefined
  return {
    // Derived, so that the cookie itself says none of them, and each is worth nothing in the place of another.
    state: derived(secret, 'state', random),
    nonce: derived(secret, 'nonce', random),
    codeVerifier: derived(secret, 'code verifier', random),
    returnTo: localPath(Buffer.from(returnTo ?? '', 'base64url').toString('utf8')),
  }
}

const derived = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`sign-in ${purpose}\n${text}`).digest('base64url')

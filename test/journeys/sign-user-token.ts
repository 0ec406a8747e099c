// A token of a user as a vendor's back end makes it, with nothing but node:crypto.
import { createHmac } from 'node:crypto'

const FIVE_MINUTES = 300

/** HS256; `exp` in five minutes unless the claims say otherwise. */
export function signUserToken(secret: string, claims: object, now: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(now.getTime() / 1000) + FIVE_MINUTES
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ exp, ...claims })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

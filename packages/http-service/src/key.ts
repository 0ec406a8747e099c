// The text of a key: rung_<workspace, 26 characters>_<256 random bits in 43 characters of base64url>, and rung_pub_... when it may
// stand in the source of a page; rung_cal_... in the address of a calendar is none, and opens nothing else.
import { createHash } from 'node:crypto'
import { isWorkspaceId } from '@rung/database'

export type PresentedKey = { readonly workspaceId: string; readonly sha256: string }

const CALENDAR_PATTERN = /^rung_cal_([0-9a-z]{26})_[A-Za-z0-9_-]{43}$/
const PATTERN = /^rung_(?:pub_)?([0-9a-z]{26})_[A-Za-z0-9_-]{43}$/
const SECRET_BYTES = 32

/** Matches every key, session and token of a link inside a longer text, so that a log can be cleaned of them. */
export const KEY_ANYWHERE =
  /rung_(?:(?:ask|inv|ses|agt)_[0-9a-z]{26}_[A-Za-z0-9_-]{22}|(?:(?:pub|cal)_)?[0-9a-z]{26})_[A-Za-z0-9_-]{43}/g

/**
 * The text of a new key. It carries its workspace, so that it can be looked up under row-level security.
 *
 * @example formatKey('ws_01jd8z6q4w9m3x7k2v5b8n0c1d', randomBytes(32)) // 'rung_01jd8z6q4w9m3x7k2v5b8n0c1d_pG4f…'
 */
export function formatKey(workspaceId: string, secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`a key needs ${SECRET_BYTES} random bytes`)
  const text = `rung_${workspaceId.replace(/^ws_/, '')}_${Buffer.from(secret).toString('base64url')}`
  if (!isWorkspaceId(workspaceId)) throw new RangeError(`"${workspaceId}" is not the id of a workspace`)
  return text
}

/** The text of a new publishable key: whoever reads it in a page sees that it is meant to be there. */
export function formatPublishableKey(workspaceId: string, secret: Uint8Array): string {
  return formatKey(workspaceId, secret).replace(/^rung_/, 'rung_pub_')
}

/** The secret in the address of a calendar. */
export function formatCalendarToken(workspaceId: string, secret: Uint8Array): string {
  return formatKey(workspaceId, secret).replace(/^rung_/, 'rung_cal_')
}

/** What such a secret says; undefined for any other text, a key too. */
export function parseCalendarToken(text: string): PresentedKey | undefined {
  return presented(CALENDAR_PATTERN, text)
}

/** The SHA-256 of a key's whole text, in hex. 256 random bits need no slow hash: there is nothing to guess. */
export function hashKey(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What a key's text says; undefined when it does not have the form of a key. */
export function parseKey(text: string): PresentedKey | undefined {
  return presented(PATTERN, text)
}

function presented(pattern: RegExp, text: string): PresentedKey | undefined {
  const match = pattern.exec(text)
  const workspaceId = `ws_${match?.[1]}`
  // Whoever looks the key up will put this id into SQL: it must be one, not only look like one.
  return match && isWorkspaceId(workspaceId) ? { workspaceId, sha256: hashKey(text) } : undefined
}

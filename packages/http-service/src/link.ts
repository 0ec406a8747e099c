// The token of a link that a person without a key is sent: it says what it is for and its workspace, is drawn at random, and is
// signed by the installation's own secret: rung_ask_<workspace, 26 characters>_<128 random bits, 22>_<HMAC-SHA-256 of all before, 43>.
import { createHmac } from 'node:crypto'
import { isWorkspaceId } from '@rung/database'
import { hashKey } from './key.ts'
import { sameSecret } from './same-secret.ts'

/** Who holds the link, as far as its text tells: its workspace, and the SHA-256 it is looked up by. */
export type PresentedLink = { readonly workspaceId: string; readonly sha256: string }

/** What one link is made of. */
export const LINK_RANDOM_BYTES = 16
const PATTERN = /^(rung_(ask|inv)_([0-9a-z]{26})_[A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/

/** What a link is for: `ask` a customer, or `inv`ite somebody to sign in. One for the one never opens the other. */
export type LinkKind = 'ask' | 'inv'

/** The token of a new link. */
export function formatLink(
  secret: string,
  workspaceId: string,
  random: Uint8Array,
  kind: LinkKind = 'ask',
): string {
  if (random.length !== LINK_RANDOM_BYTES) {
    throw new RangeError(`a link needs ${LINK_RANDOM_BYTES} random bytes`)
  }
  if (!isWorkspaceId(workspaceId)) throw new RangeError(`"${workspaceId}" is not the id of a workspace`)
  const signed = `rung_${kind}_${workspaceId.replace(/^ws_/, '')}_${Buffer.from(random).toString('base64url')}`
  return `${signed}_${signatureOf(secret, signed)}`
}

/** What a token says, when this installation signed it; undefined for any other text, without asking the database. */
export function parseLink(secret: string, text: string, kind: LinkKind = 'ask'): PresentedLink | undefined {
  const [, signed, found, workspace, signature] = PATTERN.exec(text) ?? []
  if (signed === undefined || signature === undefined || found !== kind) return undefined
  const workspaceId = `ws_${workspace}`
  // Whoever looks the link up will put this id into SQL: it must be one, not only look like one.
  return sameSecret(signature, signatureOf(secret, signed)) && isWorkspaceId(workspaceId)
    ? { workspaceId, sha256: hashKey(text) }
    : undefined
}

/** Named by what it is for: the secret may sign other things one day. */
const signatureOf = (secret: string, signed: string): string =>
  createHmac('sha256', secret).update(`link\n${signed}`).digest('base64url')

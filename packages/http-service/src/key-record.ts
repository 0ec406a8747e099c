// Looks a presented key up, and says in one word why one is refused.
import { type Refusal, refuse } from '@rung/kernel'
import type { App } from './app.ts'
import type { FindKey, KeyRecord } from './caller.ts'
import { parseKey } from './key.ts'
import type { KeyFailures } from './key-failures.ts'
import { counter } from './meters.ts'
import type { FindSession } from './session.ts'

const FIX = 'Send "Authorization: Bearer rung_..."; keys are made with "rung key create".'

export type Door = {
  readonly findKey: FindKey
  /** Without it nobody is signed in here. */
  readonly findSession: FindSession | undefined
  readonly operatorKey: string | undefined
  /** What tokens of links are signed with; without it no link is good. */
  readonly linkSecret: string | undefined
  readonly clock: () => Date
  readonly failures: KeyFailures
}

/** Why a key was refused, for the metrics. */
export type Why = 'none' | 'malformed' | 'unknown' | 'revoked' | 'expired' | 'forbidden' | 'limited'
const WHY: readonly Why[] = ['none', 'malformed', 'unknown', 'revoked', 'expired', 'forbidden', 'limited']

/** A refusal at the door, with why in one word. */
export type Refused = { readonly refusal: Refusal; readonly why: Why }

export const refused = (why: Why, message: string): Refused => ({
  why,
  refusal: refuse('unauthenticated', message, { fix: FIX }),
})

/** The record of a good key of its workspace, or why it is refused. */
export async function recordOf(secret: string, door: Door, address: string): Promise<KeyRecord | Refused> {
  const presented = parseKey(secret)
  if (!presented) return refused('malformed', 'This is not the text of a key.')
  const record = await door.failures.lookUp(address, presented.sha256, () => door.findKey(presented))
  if (record === 'too many') return refused('limited', 'Too many keys of this address wait to be looked up.')
  // A key that was never made and one whose workspace was never made get the same words.
  if (!record || record.workspaceId !== presented.workspaceId) {
    return refused('unknown', 'This key is not known.')
  }
  // From here on the caller has proved to hold the secret, so the reason may be told.
  const { revokedAt, expiresAt } = record
  if (revokedAt !== null) return refused('revoked', `This key was revoked at ${revokedAt.toISOString()}.`)
  if (expiresAt !== null && expiresAt.getTime() <= door.clock().getTime()) {
    return refused('expired', `This key expired at ${expiresAt.toISOString()}.`)
  }
  door.failures.accepted(presented.sha256)
  return record
}

/** Counts refused keys by why, each of which is there from the start. */
export function countRefusedKeys(app: App) {
  const count = counter(app.metrics, {
    name: 'rung_keys_refused_total',
    help: 'Requests refused for their key, by why; limited: answered 429 after too many from one address',
    labels: ['reason'],
  })
  for (const reason of WHY) count({ reason }, 0)
  return count
}

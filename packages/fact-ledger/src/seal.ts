// Facts that a caller may not see yet: what lists and reads say instead, and why writing to one is refused.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import type { LedgerRow } from './ledger-columns.ts'
import type { Caller, FactResource } from './resource.ts'

/** Of the facts these rows are of, those sealed to the caller, each with when time opens it. */
export async function sealedFrom(
  tx: Tx,
  resource: FactResource,
  caller: Caller,
  now: Date,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, Date>> {
  if (resource.seal === undefined || rows.length === 0) return new Map()
  return resource.seal.sealedFrom(tx, caller, now, rows)
}

/**
 * The same for one who writes, given every revision of the facts. `unchanged` or `corrected` would tell what a sealed fact
 * says, and so would its other fields after a change: only who wrote all of it may write to it.
 */
export async function sealedToWriter(
  tx: Tx,
  resource: FactResource,
  caller: Caller,
  now: Date,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, Date>> {
  const others = new Set(rows.filter(row => row.recordedBy !== caller.keyId).map(row => row.id))
  return sealedFrom(
    tx,
    resource,
    caller,
    now,
    rows.filter(row => others.has(row.id)),
  )
}

export function refuseSealed({ noun, seal }: FactResource): {
  readonly status: 'rejected'
  readonly refusals: readonly Refusal[]
} {
  return {
    status: 'rejected',
    refusals: [refuse('forbidden', `this ${noun} is sealed to you`, { fix: seal?.fix ?? '' })],
  }
}

/** A presented fact of a resource that is sealed at times: without what it says while it is. Its words are not read. */
export function withSeal(
  resource: FactResource,
  fact: Record<string, unknown>,
  until: Date | null,
): Record<string, unknown> {
  const { seal } = resource
  if (seal === undefined) return fact
  const hidden = until === null ? [] : seal.hides
  return {
    ...fact,
    ...Object.fromEntries(hidden.map(field => [field, null])),
    sealedUntil: until?.toISOString() ?? null,
  }
}

/** What the API reference adds to a resource that is sealed at times. */
export function sealedNote({ seal }: FactResource): string {
  return seal === undefined ? '' : `\n\n${seal.about}`
}

// Facts that wait outside the ledger: who may write to one, who is answered, and what lists say of them.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import { type FactDraft, isRefused } from './draft.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { Caller, FactResource } from './resource.ts'
import { readHistories, readHistory } from './storage/read-histories.ts'

/** The facts of these external ids that wait, by external id, held until the transaction ends: nobody appends them meanwhile. */
export async function holdWaiting(
  tx: Tx,
  { seal }: FactResource,
  externalIds: readonly string[],
): Promise<Map<string, LedgerRow[]>> {
  return seal === undefined ? new Map() : readHistories(tx, seal.table, externalIds, 'hold')
}

/** All that one fact says which waits, found by our id or the caller's; empty when there is none. */
export async function readWaiting(
  tx: Tx,
  { seal }: FactResource,
  id: string,
  lock: 'hold' | 'look',
): Promise<LedgerRow[]> {
  return seal === undefined ? [] : readHistory(tx, seal.table, id, lock)
}

/** A fact that waits is its writer's alone: what a write is answered would tell others what it says. */
export function isAnothers(waiting: readonly LedgerRow[], { keyId }: Caller): boolean {
  return waiting.some(row => row.recordedBy !== keyId)
}

/** What waits is known from when it is appended, whatever its caller says. */
export function recordedNow(draft: FactDraft | readonly Refusal[]): FactDraft | readonly Refusal[] {
  return isRefused(draft) ? draft : { ...draft, times: { ...draft.times, recordedAt: null } }
}

export function refuseSealed({ noun, seal }: FactResource): {
  readonly status: 'rejected'
  readonly refusals: readonly Refusal[]
} {
  return {
    status: 'rejected',
    refusals: [refuse('forbidden', `this ${noun} is sealed`, { fix: seal?.fix ?? '' })],
  }
}

/** What the API reference adds to a resource whose facts may wait. */
export function sealedNote({ seal }: FactResource): string {
  return seal === undefined ? '' : `\n\n${seal.about}`
}

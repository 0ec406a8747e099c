// Takes statements about facts: whole ones by external id, or one change. All of a request commits together.
import { byHalves, type Tx } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import { itemFault, type Keep } from '@rung/http-service'
import { admitDrafts } from '../admit.ts'
import { draftOf, isRefused } from '../draft.ts'
import type { ItemResult } from '../fact-written.ts'
import type { Ledger, LedgerDeps } from '../ledger.ts'
import { openDesk } from '../open-desk.ts'
import { LEDGER_POLICY } from '../policy.ts'
import type { Caller, FactResource } from '../resource.ts'
import { saveSettled } from '../save-settled.ts'
import { holdWaiting, isAnothers, recordedNow, refuseSealed } from '../seal.ts'
import { settle } from '../settle.ts'
import { namesOwn, settleTogether } from '../settle-together.ts'
import { readHistories } from '../storage/read-histories.ts'
import { retryOnCollision } from './retry-on-collision.ts'

/**
 * Settles statements in the order given, each by its external id: created, unchanged, corrected, or rejected without
 * touching the others. Of a known fact the fields that are named change; a new one is told whole. The number of SQL
 * statements does not depend on the number of items. What is answered to it is kept in the same transaction. A
 * value that no schema foresaw and PostgreSQL cannot take rejects its item too.
 */
export function writeFacts(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  items: readonly unknown[],
  keep: Keep<readonly ItemResult[]>,
): Promise<ItemResult[]> {
  return retryOnCollision(LEDGER_POLICY.attempts, () =>
    ledger.database.inWorkspace(caller.workspaceId, async tx => {
      await holdOffErasure(tx)
      const write = (some: readonly unknown[]) =>
        byHalves<unknown, ItemResult>(
          tx,
          some,
          (part, half) => writeFactsWithin(part, ledger, { resource, caller, items: half }),
          (_item, error) => ({ status: 'rejected', refusals: [itemFault(error)] }),
        )
      const results = await inRounds(resource, items, write)
      await keep(tx, results)
      return results
    }),
  )
}

/**
 * Where one item had the others written by halves, what names a fact of another half may have come too early: it is
 * tried again once that fact is kept.
 */
async function inRounds(
  resource: FactResource,
  items: readonly unknown[],
  write: (items: readonly unknown[]) => Promise<ItemResult[]>,
): Promise<ItemResult[]> {
  const results = await write(items)
  for (let kept = namesKept(results); kept.size > 0; ) {
    const again = results.flatMap((result, index) =>
      result.status === 'rejected' && namesOwn(resource, items[index], kept) ? [index] : [],
    )
    if (again.length === 0) break
    const next = await write(again.map(index => items[index]))
    again.forEach((index, at) => {
      results[index] = next[at] ?? (results[index] as ItemResult)
    })
    kept = namesKept(next)
  }
  return results
}

const namesKept = (results: readonly ItemResult[]): ReadonlySet<unknown> =>
  new Set(
    results.flatMap(result =>
      result.status === 'created' || result.status === 'corrected' ? [result.fact.externalId] : [],
    ),
  )

type Statements = {
  readonly resource: FactResource
  readonly caller: Caller
  readonly items: readonly unknown[]
}

/** {@link writeFacts} in a transaction that is open already, and that holds off erasures: for what must commit with other work. */
export async function writeFactsWithin(
  tx: Tx,
  ledger: LedgerDeps,
  { resource, caller, items }: Statements,
): Promise<ItemResult[]> {
  const now = ledger.clock()
  const stated = items.map(item => draftOf(resource, item, 'merge', now))
  const drafts = await admitDrafts(tx, resource, stated)
  const externalIds = drafts.flatMap(draft =>
    isRefused(draft) || draft.externalId === null ? [] : [draft.externalId],
  )
  const names = [...new Set(externalIds)].sort()
  // What waits first: what is appended meanwhile is found in the ledger then.
  const waiting = await holdWaiting(tx, resource, names)
  const histories = new Map([...(await readHistories(tx, resource.table, names)), ...waiting])
  const desk = await openDesk(tx, ledger, { resource, caller, now, drafts, histories })
  const together = settleTogether(desk, drafts, (at, draft) => {
    const waits = isRefused(draft) ? undefined : waiting.get(draft.externalId ?? '')
    if (waits === undefined) return settle(at, draft)
    return isAnothers(waits, caller) ? refuseSealed(resource) : settle(at, recordedNow(draft))
  })
  return saveSettled(tx, ledger, together.desk, together.settled)
}

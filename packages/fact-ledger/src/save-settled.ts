// Keeps what was settled, and presents it as it is kept.
import { recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { announce, appendFacts } from './append-facts.ts'
import { sealedEntries } from './audited.ts'
import type { ItemResult } from './fact-written.ts'
import type { LedgerDeps } from './ledger.ts'
import type { LedgerRow } from './ledger-columns.ts'
import { presentFact } from './present-fact.ts'
import type { WrittenFact } from './resource.ts'
import type { Desk, Settled } from './settle.ts'
import { appendRevisions } from './storage/append-revisions.ts'

/** Keeps what was settled, and presents it as it is kept. */
export async function saveSettled(
  tx: Tx,
  deps: LedgerDeps,
  desk: Desk,
  settled: readonly Settled[],
): Promise<ItemResult[]> {
  const { resource, caller, now } = desk
  const writing = { deps, caller, now }
  const written = settled.flatMap((result): WrittenFact[] =>
    result.status === 'created' || result.status === 'corrected' ? [result] : [],
  )
  if (desk.wordings.length > 0) await deps.keepWords(tx, desk.wordings)
  const apart =
    resource.seal === undefined || written.length === 0
      ? { append: written, wait: [] }
      : await resource.seal.setApart(tx, written, writing)
  if (resource.seal !== undefined) {
    await appendRevisions(tx, resource.seal.table, apart.wait)
    await announce(tx, resource, apart.wait, writing)
    await recordAudit(tx, sealedEntries(resource, apart.wait, writing))
  }
  await appendFacts(tx, resource, apart.append, writing)
  const kept = new Map([...apart.append.map(({ row }) => row), ...apart.wait].map(row => [keyOf(row), row]))
  return settled.map(result => present(desk, result, kept))
}

const keyOf = ({ id, revision }: LedgerRow): string => `${id} ${revision}`

function present(desk: Desk, result: Settled, kept: ReadonlyMap<string, LedgerRow>): ItemResult {
  if (result.status === 'rejected') return result
  const row = kept.get(keyOf(result.row)) ?? result.row
  return {
    status: result.status,
    id: result.row.id,
    fact: presentFact(desk.resource, row, desk.texts),
  }
}

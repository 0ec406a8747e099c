// A fact as the API answers it: what it says, when, and since when it is known.
import { dayOf } from '@rung/kernel'
import { bodyOf } from './content.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { FactResource } from './resource.ts'

export type Texts = ReadonlyMap<string, string>

/** The JSON of a stored row; `texts` holds its words by id. */
export function presentFact(resource: FactResource, row: LedgerRow, texts: Texts): Record<string, unknown> {
  const alias = resource.occurredAs
  const occurredAt = row.occurredAt.toISOString()
  return {
    id: row.id,
    externalId: row.externalId,
    revision: row.revision,
    ...(typeof resource.account === 'object' ? { account: row.accountId } : {}),
    ...bodyOf(resource, row, texts),
    ...(alias ? { [alias.field]: alias.grain === 'day' ? dayOf(row.occurredAt) : occurredAt } : {}),
    occurredAt,
    recordedAt: row.opensAt === undefined ? row.recordedAt.toISOString() : null,
    ...(resource.seal === undefined ? {} : presentSeal(row)),
    ...resource.readOnly?.of(row),
    storedAt: row.storedAt.toISOString(),
    declared: row.declared,
    retracted: row.retracted,
    recordedBy: row.recordedBy,
  }
}

function presentSeal({ receivedAt, opensAt, storedAt }: LedgerRow) {
  const received = opensAt === undefined ? receivedAt : storedAt
  return { receivedAt: received?.toISOString() ?? null, sealedUntil: opensAt?.toISOString() ?? null }
}

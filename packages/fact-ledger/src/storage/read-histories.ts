// Every revision of given facts, for deciding what a new statement does to them.
import type { Tx } from '@rung/database'
import type { LedgerRow, LedgerTable } from '../ledger-columns.ts'
import { tableSql } from './table-sql.ts'

/** `hold` keeps the rows as they are until the transaction ends, where a service may lock them. */
export type Lock = 'hold' | 'look'

const LOCKS = { hold: 'for update of fact', look: '' } as const

/** The revisions of the facts with these external ids, by external id, in the order stored. */
export async function readHistories(
  tx: Tx,
  table: LedgerTable,
  externalIds: readonly string[],
  lock: Lock = 'look',
): Promise<Map<string, LedgerRow[]>> {
  const histories = new Map<string, LedgerRow[]>()
  if (externalIds.length === 0) return histories
  const { name, key, select } = tableSql(table)
  const rows = await tx.query<LedgerRow>({
    name: `ledger-histories-${key}-${lock}`,
    text: `
      select ${select('fact')}
      from ${name} as fact
      where fact.workspace_id = $1 and fact.external_id = any($2)
      order by fact.external_id, fact.revision
      ${LOCKS[lock]}`,
    values: [tx.workspaceId, externalIds],
  })
  for (const row of rows) {
    const history = histories.get(row.externalId)
    if (history) history.push(row)
    else histories.set(row.externalId, [row])
  }
  return histories
}

/** The revisions of one fact, found by our id or else by the caller's; empty when there is none. */
export async function readHistory(
  tx: Tx,
  table: LedgerTable,
  idOrExternalId: string,
  lock: Lock = 'look',
): Promise<LedgerRow[]> {
  const { name, key, select } = tableSql(table)
  const rows = await tx.query<LedgerRow>({
    name: `ledger-history-${key}-${lock}`,
    text: `
      select ${select('fact')}
      from ${name} as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.revision
      ${LOCKS[lock]}`,
    values: [tx.workspaceId, idOrExternalId],
  })
  const byId = rows.filter(row => row.id === idOrExternalId)
  return byId.length > 0 ? byId : rows
}

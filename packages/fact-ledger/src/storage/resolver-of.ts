// Turns names of one resource's facts into ids, many at once: how other resources refer to it.
import type { Resolve } from '../resolve.ts'
import type { FactResource } from '../resource.ts'
import { tableSql } from './table-sql.ts'

/**
 * A resolver over the resource's own table. A name is our id or, failing that, the caller's externalId. A fact that is
 * retracted by its last word is not there.
 */
export function resolverOf(resource: Pick<FactResource, 'table' | 'account'>): Resolve {
  const { name, key } = tableSql(resource.table)
  const text = `
    select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
    from ${name} as fact
    where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
    order by fact.id, fact.recorded_at desc, fact.revision desc`
  return async (tx, names) => {
    const rows = await tx.query<{
      id: string
      external_id: string
      account_id: string | null
      retracted: boolean
    }>({
      name: `ledger-resolve-${key}`,
      text,
      values: [tx.workspaceId, names],
    })
    const live = rows.filter(row => !row.retracted).map(row => ({ ...row, accountId: row.account_id }))
    const found = new Map(live.map(row => [row.external_id, { id: row.id, accountId: row.accountId }]))
    for (const { id, accountId } of live) found.set(id, { id, accountId })
    return found
  }
}

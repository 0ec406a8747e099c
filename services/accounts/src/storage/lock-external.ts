// Two writers of one account's external signals take turns, so that neither overlays a picture the other has just replaced.
import type { Tx } from '@rung/database'

/** Held until the transaction ends; in one order, so that two never wait for each other. */
export async function lockExternal(tx: Tx, accountIds: readonly string[]): Promise<void> {
  await tx.query({
    name: 'accounts-lock-external',
    text: `
      select pg_advisory_xact_lock(hashtextextended('external:' || locked.name, 0))
      from (select name from unnest($1::text[]) as given (name) order by name) as locked`,
    values: [[...new Set(accountIds.map(id => `${tx.workspaceId}:${id}`))].toSorted()],
  })
}

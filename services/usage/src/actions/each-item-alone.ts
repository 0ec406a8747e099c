// Items of a batch in one transaction, where one that cannot be taken is refused alone, and the answer is kept with the work.
import { byHalves, type Database, type Tx } from '@rung/database'
import { type BatchResult, itemFault, type Keep, problemOf, rejectedItem } from '@rung/http-service'

export type Indexed<T> = { readonly index: number; readonly value: T }

/** Calls `together` with all items, and with ever fewer where that throws, until the ones at fault stand alone. */
export function eachItemAlone<T>(
  database: Database,
  workspaceId: string,
  items: readonly Indexed<T>[],
  together: (tx: Tx, some: readonly Indexed<T>[]) => Promise<BatchResult[]>,
  keep: Keep<readonly BatchResult[]>,
): Promise<BatchResult[]> {
  return database.inWorkspace(workspaceId, async tx => {
    const results = await byHalves(tx, items, together, ({ index }, error) =>
      rejectedItem(index, problemOf(itemFault(error))),
    )
    await keep(tx, results)
    return results
  })
}

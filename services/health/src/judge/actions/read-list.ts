// What every list of judged rows does before it is read: narrows, and refuses a day whose history does not hold what lists read.
import type { Database, Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import type { ListTime } from '@rung/judgement/requests'
import { isRefusal, type Refusal } from '@rung/kernel'
import { refuseNotRebuilt } from '../storage/history-source.ts'

/** Of one state of the database. `narrow` gives the filters as rows know them. */
export function readList<F extends object, T>(
  database: Database,
  { workspaceId }: Caller,
  time: ListTime,
  narrow: (tx: Tx) => Promise<F | Refusal>,
  read: (tx: Tx, filters: F) => Promise<T>,
): Promise<T | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const filters = await narrow(tx)
      if (isRefusal(filters)) return filters
      const notRebuilt = time.isLive ? null : await refuseNotRebuilt(tx, time)
      return notRebuilt ?? read(tx, filters)
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

// Deletes what has served its time: receipts after 32 days, and single events where the installation says so.
import type { Database } from '@rung/database'
import { addDays, dayOf } from '@rung/kernel'
import type { CollectorPolicy } from '../policy.ts'
import { hasMarksBefore } from '../storage/dirty-marks.ts'
import { pruneEvents } from '../storage/events.ts'
import { lockCount } from '../storage/locks.ts'
import { pruneReceipts } from '../storage/receipts.ts'
import { workspacesWithEvents, workspacesWithReceiptsBefore } from '../storage/workspaces-to-work.ts'

export type Pruning = {
  readonly database: Database
  readonly policy: CollectorPolicy
  /** Undefined keeps events for ever. */
  readonly keepEventsDays: number | undefined
}

const DAY_MS = 86_400_000

/** One pass over every workspace. Events go only while nothing is counted, so that no day is counted without them. */
export async function pruneUsage({ database, policy, keepEventsDays }: Pruning, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - policy.receiptDays * DAY_MS)
  for (const id of await workspacesWithReceiptsBefore(database, oldest)) {
    await database.inWorkspace(id, tx => pruneReceipts(tx, oldest))
  }
  if (keepEventsDays === undefined) return
  const firstDay = addDays(dayOf(now), -keepEventsDays)
  for (const id of await workspacesWithEvents(database)) {
    await database.inWorkspace(id, async tx => {
      await lockCount(tx)
      if (!(await hasMarksBefore(tx, firstDay))) await pruneEvents(tx, firstDay)
    })
  }
}

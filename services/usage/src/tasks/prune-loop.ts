// Deletes what has served its time: receipts after 32 days, and single events where the installation says so.
import type { Database } from '@rung/database'
import { addDays, dayOf } from '@rung/kernel'
import type { CollectorPolicy } from '../policy.ts'
import { pruneEvents } from '../storage/events.ts'
import { lockCount } from '../storage/locks.ts'
import { pruneReceipts } from '../storage/receipts.ts'

export type Pruning = {
  readonly database: Database
  readonly policy: CollectorPolicy
  /** Undefined keeps events for ever. */
  readonly keepEventsDays: number | undefined
}

const DAY_MS = 86_400_000

/** One pass over every workspace. Events go only while nothing is counted, so that no day is counted without them. */
export async function pruneOnce({ database, policy, keepEventsDays }: Pruning, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - policy.receiptDays * DAY_MS)
  for (const { id } of await database.query<{ id: string }>({
    text: 'select found.id from usage.workspaces_with_receipts_before($1) as found (id)',
    values: [oldest.toISOString()],
  })) {
    await database.inWorkspace(id, tx => pruneReceipts(tx, oldest))
  }
  if (keepEventsDays === undefined) return
  const firstDay = addDays(dayOf(now), -keepEventsDays)
  for (const { id } of await database.query<{ id: string }>({
    text: 'select found.id from usage.workspaces_with_events() as found (id)',
  })) {
    await database.inWorkspace(id, async tx => {
      await lockCount(tx)
      if (!(await waitsBefore(tx, firstDay))) await pruneEvents(tx, firstDay)
    })
  }
}

async function waitsBefore(tx: Parameters<typeof lockCount>[0], firstDay: string): Promise<boolean> {
  const rows = await tx.query<{ seq: number }>({
    text: `
      select dirty_marks.seq from usage.dirty_marks
      where dirty_marks.workspace_id = $1 and coalesce(dirty_marks.day, '-infinity') < $2
      limit 1`,
    values: [tx.workspaceId, firstDay],
  })
  return rows.length > 0
}

/** Prunes at the given pace until stopped. */
export function createPruneLoop(
  pruning: Pruning,
  options: {
    readonly everyMs: number
    readonly clock: () => Date
    readonly log: { error(details: object, message: string): void }
  },
): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let pass: Promise<void> = Promise.resolve()
  const prune = () => {
    pass = pruneOnce(pruning, options.clock()).catch((error: unknown) => {
      options.log.error({ err: error }, 'old receipts and events were not deleted')
    })
  }
  return {
    start: () => {
      timer ??= setInterval(prune, options.everyMs).unref()
    },
    stop: async () => {
      clearInterval(timer)
      timer = undefined
      await pass
    },
  }
}

// What is wrong with the sources of a workspace, as last judged, and the marks that say it must be judged again.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { FleetDoubt, SilentEvent } from '@rung/usage-metrics'
import { eq } from 'drizzle-orm'
import { bigint, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const usage = pgSchema('usage')

export type SourceDoubts = {
  readonly all: FleetDoubt | null
  /** None while all fell together: that is said once. */
  readonly events: readonly SilentEvent[]
  /** The day on which anything of the workspace was last heard, where that is too long ago; absent in rows from before it was kept. */
  readonly silentSince?: Day | null
}

export const NO_DOUBTS: SourceDoubts = { all: null, events: [] }

export const sourceDoubts = usage.table('source_doubts', {
  workspaceId: text('workspace_id').primaryKey(),
  judgedAt: timestamp('judged_at', { withTimezone: true }).notNull(),
  doubts: jsonb('doubts').$type<SourceDoubts>().notNull(),
})

export const doubtMarks = usage.table(
  'doubt_marks',
  {
    workspaceId: text('workspace_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.seq] })],
)

export async function readSourceDoubts(tx: Tx): Promise<SourceDoubts> {
  const rows = await tx.db
    .select({ doubts: sourceDoubts.doubts })
    .from(sourceDoubts)
    .where(eq(sourceDoubts.workspaceId, tx.workspaceId))
  return rows[0]?.doubts ?? NO_DOUBTS
}

export async function keepSourceDoubts(tx: Tx, doubts: SourceDoubts, judgedAt: Date): Promise<void> {
  const judged = { judgedAt, doubts }
  await tx.db
    .insert(sourceDoubts)
    .values({ workspaceId: tx.workspaceId, ...judged })
    .onConflictDoUpdate({ target: sourceDoubts.workspaceId, set: judged })
}

/** Doubts must be judged again. A row of its own each time, so that nobody waits for anybody. */
export async function markDoubts(tx: Tx): Promise<void> {
  await tx.query({
    name: 'usage-mark-doubts',
    text: 'insert into usage.doubt_marks (workspace_id) values ($1)',
    values: [tx.workspaceId],
  })
}

/** Drops the marks there are, and says whether there were any; one that is added after this stays. */
export async function takeDoubtMarks(tx: Tx): Promise<boolean> {
  const taken = await tx.db
    .delete(doubtMarks)
    .where(eq(doubtMarks.workspaceId, tx.workspaceId))
    .returning({ seq: doubtMarks.seq })
  return taken.length > 0
}

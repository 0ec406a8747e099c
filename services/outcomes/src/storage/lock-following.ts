// Passes that make the promises of segments take turns: two that miss the same promise would both make it.
import type { Tx } from '@rung/database'

/** Held until the transaction ends. */
export async function lockFollowing(tx: Tx): Promise<void> {
  await tx.query({
    name: 'outcomes-follow-segments',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`segment-promises:${tx.workspaceId}`],
  })
}

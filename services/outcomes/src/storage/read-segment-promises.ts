// What was ever said of promises to segments: a workspace has tens of them, not thousands.
import type { Tx } from '@rung/database'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type SegmentPromiseRow, segmentPromises } from './segment-promises.ts'

/** Every revision of the ones asked for, or of all, in the order stored. */
export function readSegmentPromises(
  tx: Tx,
  ids: readonly string[] | undefined,
): Promise<SegmentPromiseRow[]> {
  return tx.db
    .select()
    .from(segmentPromises)
    .where(
      and(
        eq(segmentPromises.workspaceId, tx.workspaceId),
        ids === undefined ? undefined : inArray(segmentPromises.id, [...ids]),
      ),
    )
    .orderBy(asc(segmentPromises.id), asc(segmentPromises.revision))
}

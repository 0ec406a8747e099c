// What changed since a position, and where nobody can say what.
import type { Database, Tx } from '@rung/database'
import { CHANGE_FEED_POLICY } from './policy.ts'
import { type Position, positionAfter } from './position.ts'
import { parseSnapshot } from './snapshot.ts'
import { readChanges, readSnapshot } from './storage/read-changes.ts'
import type { Batch } from './subscriber.ts'

export type ChangeReading = {
  readonly database: Database
  readonly clock: () => Date
  readonly changesAtOnce: number
}

export async function batchSince(
  { changesAtOnce, clock }: Omit<ChangeReading, 'database'>,
  tx: Tx,
  from: Pick<Position, 'seen' | 'until' | 'seq'>,
): Promise<Batch> {
  const { snapshot, changes } = await readChanges(tx, from, changesAtOnce + 1)
  return { snapshot, changes: changes.length > changesAtOnce ? null : changes, at: clock() }
}

/** What was missed since a position; of one that cannot be gone on from, what is visible now. */
export async function missedSince(
  reading: ChangeReading,
  workspaceId: string,
  from: Position | 'unknown' | null,
): Promise<{ readonly from: Position; readonly missed: Batch }> {
  const { database, clock } = reading
  const isOld = from !== null && from !== 'unknown' && isTooOld(from, clock())
  if (from === null || from === 'unknown' || isOld) {
    const snapshot = await database.inWorkspace(workspaceId, readSnapshot, { readOnly: true })
    const at = clock()
    return {
      from: positionAfter(snapshot, at),
      missed: { snapshot, changes: from === null ? [] : null, at },
    }
  }
  const missed = await database.inWorkspace(workspaceId, tx => batchSince(reading, tx, from), {
    readOnly: true,
  })
  return { from, missed: isOfAnother(from, missed.snapshot) ? { ...missed, changes: null } : missed }
}

function isTooOld({ at }: Position, now: Date): boolean {
  return now.getTime() - at.getTime() > CHANGE_FEED_POLICY.resumableMs
}

/** A position that saw what has not begun here is of another server, or of this one before it was restored. */
function isOfAnother({ seen, until }: Position, snapshot: string): boolean {
  const next = parseSnapshot(snapshot)?.next ?? 0n
  return [seen, until].some(text => (parseSnapshot(text)?.next ?? 0n) > next)
}

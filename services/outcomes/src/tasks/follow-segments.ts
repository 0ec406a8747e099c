// Gives each account the promises of its segment: what its own promises lack of the segment's is written, twice nothing.
import type { Tx } from '@rung/database'
import { readSegmentHistories } from '@rung/directory'
import { appendFacts, readHistories, type Writing, type WrittenFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { type AccountRevision, type FollowingRevision, followSegment } from '@rung/promises'
import { promise } from '../facts/promise.ts'
import { FOLLOWING_LIMITS } from '../policy.ts'
import { lockFollowing } from '../storage/lock-following.ts'
import { type PromiseRow, promises } from '../storage/promises.ts'
import { readSegmentPromises } from '../storage/read-segment-promises.ts'
import type { SegmentPromiseRow } from '../storage/segment-promises.ts'
import { followingOf, type Own, revisionOf, rowOf } from './following-rows.ts'

/** Left out means all: the segment promises of the workspace, the accounts of their segments. */
export type FollowRequest = {
  readonly segmentPromiseIds?: readonly string[]
  readonly accountIds?: readonly string[]
}

/**
 * What is new becomes known at the instant at which what it follows from did, whenever this runs: so both the write of a
 * segment promise and the pass over due accounts come to the same rows, and a day of the past reads as it was.
 *
 * Three reads, and a read and a write for each 5,000 promises; none beyond the first without a segment promise.
 */
export async function followSegments(tx: Tx, writing: Writing, input: FollowRequest): Promise<void> {
  const stated = Map.groupBy(await readSegmentPromises(tx, input.segmentPromiseIds), row => row.id)
  if (stated.size === 0) return
  const segments = new Set([...stated.values()].flat().map(row => row.segment))
  const histories = await readSegmentHistories(tx, {
    segments: [...segments].sort(),
    ...(input.accountIds ? { accountIds: input.accountIds } : {}),
  })
  const pairs = pairsOf(
    [...stated.values()],
    Map.groupBy(histories, row => row.accountId),
  )
  if (input.segmentPromiseIds !== undefined && pairs.length > FOLLOWING_LIMITS.promisesAtOnce)
    throw tooMany(pairs.length)
  for (let first = 0; first < pairs.length; first += FOLLOWING_LIMITS.promisesAStatement) {
    const some = pairs.slice(first, first + FOLLOWING_LIMITS.promisesAStatement)
    // A pass mostly finds nothing, and need not wait to find it.
    if (input.segmentPromiseIds === undefined && (await lacking(tx, some, writing)).length === 0) continue
    await lockFollowing(tx)
    await appendFacts(tx, promise, await lacking(tx, some, writing), writing)
  }
}

type Pair = {
  readonly stated: readonly SegmentPromiseRow[]
  readonly accountId: string
  readonly account: readonly AccountRevision[]
  /** The natural key of the account's own promise. */
  readonly externalId: string
}

function pairsOf(
  stated: readonly (readonly SegmentPromiseRow[])[],
  accounts: ReadonlyMap<string, readonly AccountRevision[]>,
): Pair[] {
  return stated.flatMap(revisions => {
    const segments = new Set(revisions.map(row => row.segment))
    return [...accounts].flatMap(([accountId, account]) => {
      if (!account.some(({ segment }) => segment !== null && segments.has(segment))) return []
      return { stated: revisions, accountId, account, externalId: `${revisions[0]?.id}:${accountId}` }
    })
  })
}

async function lacking(tx: Tx, pairs: readonly Pair[], writing: Writing): Promise<WrittenFact[]> {
  const names = pairs.map(({ externalId }) => externalId)
  const histories: ReadonlyMap<string, readonly unknown[]> = await readHistories(tx, promises, names)
  return pairs.flatMap(pair => {
    const own = (histories.get(pair.externalId) ?? []) as readonly PromiseRow[]
    // Somebody's own promise that happens to be called so: it follows nothing.
    if (own.some(row => row.segmentPromiseId !== pair.stated[0]?.id)) return []
    const added: readonly FollowingRevision<Own>[] = followSegment(
      pair.stated.map(revisionOf),
      pair.account,
      own.map(followingOf),
    )
    let before = own.at(-1) ?? null
    return added.map((following): WrittenFact => {
      const row = rowOf(following, { ...pair, before, writing })
      const written = { status: before === null ? 'created' : 'corrected', row, before } as const
      before = row
      return written
    })
  })
}

function tooMany(promisesAtOnce: number) {
  return refuse('too_large', `this would make or change up to ${promisesAtOnce} promises at once`, {
    fix: `State fewer segment promises in one request: ${FOLLOWING_LIMITS.promisesAtOnce} promises of accounts at most.`,
  })
}

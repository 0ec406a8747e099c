// One page of the queue of contradictions as accounts were last judged.
import type { Tx } from '@rung/database'
import type { ListTime } from '@rung/judgement/requests'
import { readListStanding } from '../../judge/storage/list-standing.ts'
import { type CurrentQueueRequest, readCurrentQueue } from '../storage/current-queue.ts'
import type { ContradictionPage } from './list-contradictions.ts'

/** Two statements, whatever the number of accounts. */
export async function listCurrentContradictions(
  tx: Tx,
  input: CurrentQueueRequest & ListTime,
): Promise<ContradictionPage> {
  const [queued, standing] = await Promise.all([
    readCurrentQueue(tx, { ...input, limit: input.limit + 1 }),
    readListStanding(tx, input),
  ])
  const page = queued.slice(0, input.limit)
  const last = page.at(-1)
  const isMore = queued.length > input.limit && last !== undefined
  return {
    page,
    next: isMore
      ? { size: last.contradiction.size, accountId: last.accountId, pair: last.contradiction.pair }
      : null,
    leftOut: standing.stuck,
    pending: standing.pending,
  }
}

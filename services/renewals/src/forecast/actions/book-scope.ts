// Whose renewals a book holds as of a time, who is left out of it, and what they are worth under the policy in force then.
import type { HealthConfig } from '@rung/config/health'
import type { PolicyAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import type { ListTime } from '@rung/judgement/requests'
import { type Day, type Refusal, refuse } from '@rung/kernel'
import type { BookScope } from '../storage/book-scope.ts'
import { readMergedAway } from '../storage/read-book.ts'

/** Who is asked about, and under what. */
export type BookQuery = {
  readonly policiesAt: PolicyAt<Pick<HealthConfig, 'forecast'>>
  readonly segment: string | null
  readonly csmId: string | null
  /** Accounts that cannot be judged now. */
  readonly stuck: readonly string[]
}

export async function scopeAt(
  tx: Tx,
  { policiesAt, segment, csmId, stuck }: BookQuery,
  time: ListTime,
): Promise<BookScope> {
  const { arrAfterShare, decisionDays } = policiesAt(time.knownAt).forecast
  const { contracted, renewed, expanded } = arrAfterShare
  const without = time.isLive ? stuck : await readMergedAway(tx, time)
  return { ...time, segment, csmId, without, shares: [contracted, renewed, expanded], decisionDays }
}

export function bookNotRebuilt(asOf: Day): Refusal {
  return refuse('not_rebuilt', `The history of ${asOf} does not hold yet what forecasts read.`, {
    fix: `Rebuild it with POST /v1/scores/rebuild {"since": "${asOf}"}, and ask again.`,
  })
}

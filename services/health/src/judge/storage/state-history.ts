// The history of an account's states out of its kept rows: the final row of each day, as known at an instant.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { StateOnDay } from '@rung/success-gap'

export type HistoryRequest = {
  readonly accountId: string
  /** Days before it. */
  readonly before: Day
  readonly knownAt: Date
}

/**
 * The days on which state or sides were others than on the judged day before, in order, the first judged day first: all
 * that runs of states and the day of parting follow from, some rows where a year has hundreds of days.
 */
export const readStateChanges = (tx: Tx, { accountId, ...request }: HistoryRequest): Promise<StateOnDay[]> =>
  sendRead(tx, stateChangesRead(tx, [accountId], request))

/** Of one account. */
export const stateChangesRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  accountIds: Ids,
  { before, knownAt }: Omit<HistoryRequest, 'accountId'>,
): Read<StateOnDay[]> =>
  defineRead(
    {
      name: 'health-state-changes',
      text: `
      with final as (
        select distinct on (scores.as_of) scores.as_of, scores.state, scores.usage_side as usage,
          scores.attained_side as attained
        from health.scores
        where scores.workspace_id = $1
          and scores.account_id = any($2)
          and scores.as_of < $3
          and scores.recorded_at <= $4
        order by scores.as_of, scores.recorded_at desc
      ),
      neighbours as (
        select final.as_of, final.state, final.usage, final.attained,
          lag(final.state) over days as state_before,
          lag(final.usage) over days as usage_before,
          lag(final.attained) over days as attained_before
        from final
        window days as (order by final.as_of)
      )
      select neighbours.as_of::text as day, neighbours.state, neighbours.usage, neighbours.attained
      from neighbours
      where (neighbours.state, neighbours.usage, neighbours.attained)
        is distinct from (neighbours.state_before, neighbours.usage_before, neighbours.attained_before)
      order by neighbours.as_of`,
      values: [workspaceId, accountIds, before, knownAt.toISOString()],
    },
    (rows: readonly StateOnDay[]) => [...rows],
  )

// The history of an account's states out of its kept rows: the final row of each day, as known at an instant.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Viewer } from '@rung/signals'
import type { StateOnDay } from '@rung/success-gap'
import { isSealedTo } from '../../judge/storage/is-sealed-to.ts'

export type AskedHistory = {
  readonly accountId: string
  /** Days before it. */
  readonly before: Day
  readonly knownAt: Date
  readonly viewer: Viewer
}

/**
 * The days on which state or sides were others than on the judged day before, in order, the first judged day first: all
 * that runs of states and the day of parting follow from, some rows where a year has hundreds of days.
 */
export async function readStateChanges(
  tx: Tx,
  { accountId, before, knownAt, viewer }: AskedHistory,
): Promise<StateOnDay[]> {
  return tx.query<StateOnDay>({
    name: 'health-state-changes',
    text: `
      with final as (
        select distinct on (scores.as_of) scores.workspace_id, scores.account_id, scores.as_of, scores.state,
          scores.usage_side, scores.attained_side, scores.sealed
        from health.scores
        where scores.workspace_id = $1
          and scores.account_id = $2
          and scores.as_of < $3
          and scores.recorded_at <= $4
        order by scores.as_of, scores.recorded_at desc
      ),
      looked_at as (
        select final.*, ${isSealedTo({ row: 'final', viewer: '$5', now: '$6', knownAt: '$4' })} as is_sealed
        from final
      ),
      shown as (
        select looked_at.as_of,
          case when is_sealed then looked_at.sealed -> 'state' ->> 'state' else looked_at.state end as state,
          case when is_sealed then looked_at.sealed -> 'state' ->> 'usage' else looked_at.usage_side end as usage,
          case when is_sealed then looked_at.sealed -> 'state' ->> 'attained' else looked_at.attained_side end
            as attained
        from looked_at
      ),
      neighbours as (
        select shown.as_of, shown.state, shown.usage, shown.attained,
          lag(shown.state) over days as state_before,
          lag(shown.usage) over days as usage_before,
          lag(shown.attained) over days as attained_before
        from shown
        window days as (order by shown.as_of)
      )
      select neighbours.as_of::text as day, neighbours.state, neighbours.usage, neighbours.attained
      from neighbours
      where (neighbours.state, neighbours.usage, neighbours.attained)
        is distinct from (neighbours.state_before, neighbours.usage_before, neighbours.attained_before)
      order by neighbours.as_of`,
    values: [
      tx.workspaceId,
      accountId,
      before,
      knownAt.toISOString(),
      viewer?.personId ?? null,
      viewer?.now.toISOString() ?? null,
    ],
  })
}

// All that was ever known of the accounts that ever belonged to some segments: for facts about a whole segment.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type SegmentRevision = {
  readonly accountId: string
  readonly recordedAt: Date
  readonly retracted: boolean
  readonly segment: string | null
  /** The day it became a customer. */
  readonly customerOn: Day
  readonly closedOn: Day | null
}

/** By account, then in the order stored. One statement; `accountIds` left out, every account of the workspace. */
export async function readSegmentHistories(
  tx: Tx,
  input: { readonly segments: readonly string[]; readonly accountIds?: readonly string[] },
): Promise<SegmentRevision[]> {
  const some = input.accountIds !== undefined
  // Ever of the segment first, then their histories: an account moves, and its first segment says since when.
  const rows = await tx.query<{
    id: string
    recorded_at: Date
    retracted: boolean
    segment: string | null
    customer_on: Day
    closed_on: Day | null
  }>({
    name: `directory-segment-histories${some ? '-of' : ''}`,
    text: `
      select accounts.id, accounts.recorded_at, accounts.retracted, accounts.segment,
        (accounts.occurred_at at time zone 'UTC')::date::text as customer_on, accounts.closed_on::text as closed_on
      from directory.accounts
      where accounts.workspace_id = $1
        and accounts.id = any(array(
          select member.id from directory.accounts as member
          where member.workspace_id = $1 and member.segment = any($2) ${some ? 'and member.id = any($3)' : ''}
        ))
      order by accounts.id, accounts.revision`,
    values: [tx.workspaceId, input.segments, ...(input.accountIds ? [input.accountIds] : [])],
  })
  return rows.map(row => ({
    accountId: row.id,
    recordedAt: row.recorded_at,
    retracted: row.retracted,
    segment: row.segment,
    customerOn: row.customer_on,
    closedOn: row.closed_on,
  }))
}

// What lives on from the day before: an account's newest kept day before a day, as known at an instant.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { PreviousDay } from '../judgement.ts'

type PreviousRow = {
  account_id: string
  state: GapState['state']
  since: Day
  usage_side: GapState['usage']
  attained_side: GapState['attained']
  contradictions: PreviousDay['contradictions']
}

type PreviousDaysRequest<Accounts = readonly string[]> = {
  readonly accountIds: Accounts
  readonly before: Day
  readonly knownAt: Date
}

/**
 * For each account what lives on from its newest judged day before `before`, in the newest revision recorded by
 * `knownAt`: one index look-up an account. Accounts never judged by then are absent.
 */
export const readPreviousDays = (tx: Tx, input: PreviousDaysRequest): Promise<Map<string, PreviousDay>> =>
  sendRead(tx, previousDaysRead(tx, input))

export const previousDaysRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  input: PreviousDaysRequest<Ids>,
): Read<Map<string, PreviousDay>> =>
  defineRead(
    {
      name: 'judgement-read-previous-days',
      text: `
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($1::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $2
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $3
          and judged_days.recorded_at <= $4
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest`,
      values: [input.accountIds, workspaceId, input.before, input.knownAt.toISOString()],
    },
    (rows: readonly PreviousRow[]) =>
      new Map(
        rows.map(row => {
          const state = {
            state: row.state,
            since: row.since,
            usage: row.usage_side,
            attained: row.attained_side,
          }
          return [row.account_id, { state, contradictions: row.contradictions }]
        }),
      ),
  )

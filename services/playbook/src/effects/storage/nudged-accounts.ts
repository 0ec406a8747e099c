// Accounts by the lot of the user who was first decided about there, with what came of it: the score so many days later beside that of the day.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type NudgedAccount = {
  readonly arm: 'now' | 'delayed'
  readonly chance: number
  /** Hundredths of a point on the day of the decision, and so many days after it; null while unknown. */
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
}

type Row = {
  held_out: boolean
  chance: number
  score_before: number | null
  score_after: number | null
}

/**
 * One of each account, the first that a lot decided: users of one account share what comes of it, and two of them would count it twice. In
 * the order in which they were decided, which is the order in which their scores are read. A day without a row says what the one before it said.
 */
export async function readNudgedAccounts(
  tx: Tx,
  { today, now, resultDays }: { readonly today: Day; readonly now: Date; readonly resultDays: number },
): Promise<NudgedAccount[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-nudged-accounts',
    text: `
      select first.reason = 'held_out' as held_out, first.chance, score_before.score_hundredths as score_before,
        score_after.score_hundredths as score_after
      from (
        select distinct on (nudge_decisions.account_id) nudge_decisions.account_id, nudge_decisions.id,
          nudge_decisions.reason, nudge_decisions.chance, nudge_decisions.decided_on, nudge_decisions.decided_at
        from playbook.nudge_decisions
        where nudge_decisions.workspace_id = $1 and nudge_decisions.chance is not null
          and nudge_decisions.decided_at <= $3
        order by nudge_decisions.account_id, nudge_decisions.decided_at, nudge_decisions.id
      ) as first
      left join lateral (
        select score_days.score_hundredths
        from published.score_days
        where score_days.workspace_id = $1 and score_days.account_id = first.account_id
          and score_days.as_of <= first.decided_on and score_days.recorded_at <= $3
        order by score_days.as_of desc, score_days.recorded_at desc
        limit 1
      ) as score_before on true
      left join lateral (
        select score_days.score_hundredths
        from published.score_days
        where score_days.workspace_id = $1 and score_days.account_id = first.account_id
          and first.decided_on + $4::integer <= $2::date
          and score_days.as_of <= first.decided_on + $4::integer and score_days.recorded_at <= $3
        order by score_days.as_of desc, score_days.recorded_at desc
        limit 1
      ) as score_after on true
      order by first.decided_at, first.id`,
    values: [tx.workspaceId, today, now.toISOString(), resultDays],
  })
  return rows.map(row => ({
    arm: row.held_out ? 'delayed' : 'now',
    chance: row.chance,
    scoreBefore: row.score_before,
    scoreAfter: row.score_after,
  }))
}

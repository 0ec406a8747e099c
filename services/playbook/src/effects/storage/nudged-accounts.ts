// Accounts by the lot of the user who was first decided about there, with what came of it so many days later: score, milestone, verdict.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type NudgedAccount = {
  readonly arm: 'now' | 'delayed'
  readonly chance: number
  /** Hundredths of a point on the day of the decision, and so many days after it; null while unknown. */
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  /** Of the milestone that the decision was about; null where it was about none, or while it is not known. */
  readonly milestoneReached: boolean | null
  /** 1..5: the newest verdict on the decision's outcome by then, and the newest of the days after it; null without one. */
  readonly verdictBefore: number | null
  readonly verdictAfter: number | null
}

type Row = {
  held_out: boolean
  chance: number
  score_before: number | null
  score_after: number | null
  milestone_reached: boolean | null
  verdict_before: number | null
  verdict_after: number | null
}

/**
 * The newest verdict on the outcome of `first` within a window. What a nudge asked for is left out: who is held out is not asked, so that it
 * tells whom one asked, and not what they got.
 */
const verdictWithin = (window: string): string => `
        select newest.achieved
        from (
          select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
            facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
          from published.facts
          where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = first.account_id
            and facts.recorded_at <= $3
          order by facts.id, facts.recorded_at desc, facts.revision desc
        ) as newest
        where not newest.retracted and newest.outcome_id = first.outcome_id and ${window}
          and not exists (
            select from playbook.nudge_reactions
            where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
          )
        order by newest.occurred_at desc, newest.id desc
        limit 1`

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
        score_after.score_hundredths as score_after, milestone.reached as milestone_reached,
        verdict_before.achieved as verdict_before, verdict_after.achieved as verdict_after
      from (
        select distinct on (nudge_decisions.account_id) nudge_decisions.account_id, nudge_decisions.id,
          nudge_decisions.reason, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.chance, nudge_decisions.decided_on, nudge_decisions.decided_at
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
      left join lateral (
        select bool_or(
          (reached ->> 'reachedOn')::date > first.decided_on
          and (reached ->> 'reachedOn')::date <= first.decided_on + $4::integer
        ) is true as reached
        from published.accounts
        cross join lateral jsonb_array_elements(accounts.worklist_form -> 'view' -> 'outcomes') as outcome
        cross join lateral jsonb_array_elements(outcome -> 'milestones') as reached
        where accounts.workspace_id = $1 and accounts.account_id = first.account_id
          and first.decided_on + $4::integer <= $2::date and reached ->> 'key' = first.milestone
        having count(*) > 0
      ) as milestone on true
      left join lateral (${verdictWithin('newest.occurred_at <= first.decided_at')}
      ) as verdict_before on true
      left join lateral (${verdictWithin(
        `first.decided_on + $4::integer <= $2::date and newest.occurred_at > first.decided_at
          and (newest.occurred_at at time zone 'UTC')::date <= first.decided_on + $4::integer`,
      )}
      ) as verdict_after on true
      order by first.decided_at, first.id`,
    values: [tx.workspaceId, today, now.toISOString(), resultDays],
  })
  return rows.map(row => ({
    arm: row.held_out ? 'delayed' : 'now',
    chance: row.chance,
    scoreBefore: row.score_before,
    scoreAfter: row.score_after,
    milestoneReached: row.milestone_reached,
    verdictBefore: row.verdict_before,
    verdictAfter: row.verdict_after,
  }))
}

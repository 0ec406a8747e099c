// What came of a choice by lot so many days later, in SQL that cards and nudges share: score, milestone, verdict.

/** On the day of the choice, and so many days after it; each null while it is not known. */
export type WhatCame = {
  /** Hundredths of a point. */
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  /** Of the milestone that it was about; null where it was about none. */
  readonly milestoneReached: boolean | null
  /** 1..5: the newest verdict on its outcome by then, and the newest of the days after it; null without one. */
  readonly verdictBefore: number | null
  readonly verdictAfter: number | null
}

export type WhatCameRow = {
  score_before: number | null
  score_after: number | null
  milestone_reached: boolean | null
  verdict_before: number | null
  verdict_after: number | null
}

export function whatCameOf(row: WhatCameRow): WhatCame {
  return {
    scoreBefore: row.score_before,
    scoreAfter: row.score_after,
    milestoneReached: row.milestone_reached,
    verdictBefore: row.verdict_before,
    verdictAfter: row.verdict_after,
  }
}

export const WHAT_CAME_COLUMNS = `score_before.score_hundredths as score_before,
        score_after.score_hundredths as score_after, milestone.reached as milestone_reached,
        verdict_before.achieved as verdict_before, verdict_after.achieved as verdict_after`

/**
 * The newest verdict on the outcome of `chosen` within a window. What a nudge asked for is left out: who is held out is not asked, so that it
 * tells whom one asked, and not what they got.
 */
const verdictWithin = (window: string): string => `
        select newest.achieved
        from (
          select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
            facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
          from published.facts
          where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = chosen.account_id
            and facts.recorded_at <= $3
          order by facts.id, facts.recorded_at desc, facts.revision desc
        ) as newest
        where not newest.retracted and newest.outcome_id = chosen.outcome_id and ${window}
          and not exists (
            select from playbook.nudge_reactions
            where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
          )
        order by newest.occurred_at desc, newest.id desc
        limit 1`

const scoreWithin = (window: string): string => `
        select score_days.score_hundredths
        from published.score_days
        where score_days.workspace_id = $1 and score_days.account_id = chosen.account_id
          and ${window} and score_days.recorded_at <= $3
        order by score_days.as_of desc, score_days.recorded_at desc
        limit 1`

const IS_OVER = 'chosen.chosen_on + $4::integer <= $2::date'

/**
 * $1 workspace, $2 today, $3 now, $4 days after which the result is read; `chosen` has `account_id`, `outcome_id`, `milestone`, `chosen_on`
 * and `chosen_at`. A day without a score says what the one before it said.
 */
export const WHAT_CAME = `
      left join lateral (${scoreWithin('score_days.as_of <= chosen.chosen_on')}
      ) as score_before on true
      left join lateral (${scoreWithin(`${IS_OVER} and score_days.as_of <= chosen.chosen_on + $4::integer`)}
      ) as score_after on true
      left join lateral (
        select bool_or(
          (reached ->> 'reachedOn')::date > chosen.chosen_on
          and (reached ->> 'reachedOn')::date <= chosen.chosen_on + $4::integer
        ) is true as reached
        from published.accounts
        cross join lateral jsonb_array_elements(accounts.worklist_form -> 'view' -> 'outcomes') as outcome
        cross join lateral jsonb_array_elements(outcome -> 'milestones') as reached
        where accounts.workspace_id = $1 and accounts.account_id = chosen.account_id
          and ${IS_OVER} and reached ->> 'key' = chosen.milestone
        having count(*) > 0
      ) as milestone on true
      left join lateral (${verdictWithin('newest.occurred_at <= chosen.chosen_at')}
      ) as verdict_before on true
      left join lateral (${verdictWithin(
        `${IS_OVER} and newest.occurred_at > chosen.chosen_at
          and (newest.occurred_at at time zone 'UTC')::date <= chosen.chosen_on + $4::integer`,
      )}
      ) as verdict_after on true`

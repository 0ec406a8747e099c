// Lots drawn for cards, with what came of each: what is seen sixty days later, and the renewal once it is decided.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { WENT_ON_BY_ITSELF } from '@rung/signals'
import type { ResultPolicy } from '../policy.ts'
import { WHAT_CAME, WHAT_CAME_COLUMNS, type WhatCame, type WhatCameRow, whatCameOf } from './what-came.ts'

export type DrawnCard = WhatCame & {
  readonly play: string
  readonly playVersion: number
  readonly arm: 'now' | 'delayed'
  readonly chance: number
  readonly drawnOn: Day
  /** Of what was expected of the renewal that was due next on that day; null where none was. */
  readonly probabilityLost: number | null
  readonly arrMinor: number | null
  /** Of that renewal as it ended; null until it is decided and its day is there. */
  readonly decided: DecidedRenewal | null
}

export type DecidedRenewal = {
  /** As it is by now: a renewal may have been moved since. */
  readonly dueOn: Day
  /** 0 is lost; null where no amount is known. */
  readonly arrAfterMinor: number | null
  readonly monthly: boolean
  /** Kept, and nobody said so: its contract went on by itself. */
  readonly wentOn: boolean
}

type Row = WhatCameRow & {
  play: string
  play_version: number
  arm: 'now' | 'delayed'
  chance: number
  drawn_on: Day
  probability_lost: number | null
  arr_minor: number | null
  /** Null while nothing is decided, and so are the next three. */
  due_on: Day | null
  arr_after_minor: number | null
  monthly: boolean | null
  went_on: boolean | null
}

export type DrawsRequest = ResultPolicy & {
  /** Null: of all plays. */
  readonly play: string | null
  readonly today: Day
  readonly now: Date
  readonly resultDays: number
}

/**
 * What became of the renewal that a card was drawn for, out of the ledger of terms, however long ago it was due. Itself, by its own id or as
 * the fact that it was, whatever its day by now; else, decided since the draw and due at most so many days off, that of the same contract,
 * and where nothing of that contract is open any more (it was replaced, or put together with another) the nearest of the account.
 *
 * @example drawn for sub_2:2026-05-01; sub_2 was replaced in March by sub_3, whose term of 2026-06-01 was renewed: that one
 */
const DECIDED = `
        select term_outcomes.due_on, term_outcomes.arr_after_minor, term_outcomes.term_months <= 1 as monthly,
          ${WENT_ON_BY_ITSELF} as went_on
        from signals.term_outcomes
        cross join lateral (
          select chosen.renewal_id = term_outcomes.id or chosen.renewal_id = any(term_outcomes.evidence) as itself,
            split_part(chosen.renewal_id, ':', 1) = any(term_outcomes.evidence) as by_contract,
            abs(term_outcomes.due_on - chosen.renewal_due_on) as moved_days
        ) as likeness
        where term_outcomes.workspace_id = $1 and term_outcomes.account_id = chosen.account_id
          and term_outcomes.kind = 'renewal' and term_outcomes.decided_on <= $2::date and term_outcomes.due_on <= $2::date
          and term_outcomes.known_from <= $3
          and (term_outcomes.known_until is null or term_outcomes.known_until > $3)
          and (
            likeness.itself or (
              term_outcomes.decided_on >= chosen.chosen_on and likeness.moved_days <= $6::integer
              and (
                likeness.by_contract or not exists (
                  select from published.renewals_due
                  where renewals_due.workspace_id = $1 and renewals_due.account_id = chosen.account_id
                    and split_part(chosen.renewal_id, ':', 1) = any(renewals_due.evidence)
                )
              )
            )
          )
        order by likeness.itself desc, likeness.by_contract desc, likeness.moved_days, term_outcomes.id
        limit 1`

/** In the order in which they were drawn, which is the order in which what comes soon is read. */
export async function readDrawnCards(
  tx: Tx,
  { play, today, now, resultDays, mostMovedDays }: DrawsRequest,
): Promise<DrawnCard[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-drawn-cards',
    text: `
      select chosen.play, chosen.play_version, chosen.arm, chosen.chance, chosen.chosen_on::text as drawn_on,
        chosen.probability_lost, chosen.arr_minor, decided.due_on::text as due_on, decided.arr_after_minor,
        decided.monthly, decided.went_on, ${WHAT_CAME_COLUMNS}
      from (
        select delay_draws.account_id, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
          delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.renewal_id, delay_draws.renewal_due_on,
          delay_draws.outcome_id, delay_draws.milestone, delay_draws.drawn_on as chosen_on,
          delay_draws.drawn_on::timestamp at time zone 'UTC' as chosen_at
        from playbook.delay_draws
        where delay_draws.workspace_id = $1 and ($5::text is null or delay_draws.play = $5)
      ) as chosen
      ${WHAT_CAME}
      left join lateral (${DECIDED}
      ) as decided on true
      order by chosen.chosen_on, chosen.account_id`,
    values: [tx.workspaceId, today, now.toISOString(), resultDays, play, mostMovedDays],
  })
  return rows.map(cardOf)
}

function cardOf(row: Row): DrawnCard {
  const { due_on: dueOn } = row
  return {
    play: row.play,
    playVersion: row.play_version,
    arm: row.arm,
    chance: row.chance,
    drawnOn: row.drawn_on,
    probabilityLost: row.probability_lost,
    arrMinor: row.arr_minor,
    decided:
      dueOn === null
        ? null
        : {
            dueOn,
            arrAfterMinor: row.arr_after_minor,
            monthly: row.monthly === true,
            wentOn: row.went_on === true,
          },
    ...whatCameOf(row),
  }
}

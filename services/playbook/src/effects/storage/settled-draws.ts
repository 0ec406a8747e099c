// Lots drawn for cards, with what came of each: the score sixty days later beside that of the day, and the renewal once it is decided.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type DrawnCard = {
  readonly play: string
  readonly playVersion: number
  readonly arm: 'now' | 'delayed'
  readonly chance: number
  readonly drawnOn: Day
  /** Of what was expected of the renewal that is due next; null where none was. */
  readonly probabilityLost: number | null
  readonly renewalDueOn: Day | null
  readonly arrMinor: number | null
  /** Hundredths of a point on the day of the draw, and so many days after it; null while unknown. */
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  /** Of the renewal, once decided: 0 is lost. */
  readonly arrAfterMinor: number | null
  /** Kept, and nobody said so: its contract went on by itself. */
  readonly wentOn: boolean
}

type Row = {
  play: string
  play_version: number
  arm: 'now' | 'delayed'
  chance: number
  drawn_on: Day
  probability_lost: number | null
  renewal_due_on: Day | null
  arr_minor: number | null
  score_before: number | null
  score_after: number | null
  arr_after_minor: number | null
  /** Null without a renewal. */
  went_on: boolean | null
}

export type DrawsRequest = {
  /** Null: of all plays. */
  readonly play: string | null
  readonly today: Day
  readonly now: Date
  readonly resultDays: number
}

/** In the order in which they were drawn, which is the order in which their scores are read. A day without a row says what the one before it said. */
export async function readDrawnCards(
  tx: Tx,
  { play, today, now, resultDays }: DrawsRequest,
): Promise<DrawnCard[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-drawn-cards',
    text: `
      select delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance, delay_draws.drawn_on::text as drawn_on,
        delay_draws.probability_lost, delay_draws.renewal_due_on::text as renewal_due_on, delay_draws.arr_minor,
        score_before.score_hundredths as score_before, score_after.score_hundredths as score_after,
        decided.arr_after_minor, strpos(delay_draws.renewal_id, ':') > 0 and coalesce(decided.arr_after_minor > 0, false) as went_on
      from playbook.delay_draws
      left join lateral (
        select score_days.score_hundredths
        from published.score_days
        where score_days.workspace_id = $1 and score_days.account_id = delay_draws.account_id
          and score_days.as_of <= delay_draws.drawn_on and score_days.recorded_at <= $4
        order by score_days.as_of desc, score_days.recorded_at desc
        limit 1
      ) as score_before on true
      left join lateral (
        select score_days.score_hundredths
        from published.score_days
        where score_days.workspace_id = $1 and score_days.account_id = delay_draws.account_id
          and delay_draws.drawn_on + $5::integer <= $3::date
          and score_days.as_of <= delay_draws.drawn_on + $5::integer and score_days.recorded_at <= $4
        order by score_days.as_of desc, score_days.recorded_at desc
        limit 1
      ) as score_after on true
      left join lateral (
        select (renewal ->> 'arrAfterMinor')::bigint as arr_after_minor
        from published.accounts
        cross join lateral jsonb_array_elements(accounts.decided_renewals) as renewal
        where accounts.workspace_id = $1 and accounts.account_id = delay_draws.account_id
          and renewal ->> 'renewalId' = delay_draws.renewal_id and delay_draws.renewal_due_on <= $3::date
        limit 1
      ) as decided on true
      where delay_draws.workspace_id = $1 and ($2::text is null or delay_draws.play = $2)
      order by delay_draws.drawn_on, delay_draws.account_id`,
    values: [tx.workspaceId, play, today, now.toISOString(), resultDays],
  })
  return rows.map(row => ({
    play: row.play,
    playVersion: row.play_version,
    arm: row.arm,
    chance: row.chance,
    drawnOn: row.drawn_on,
    probabilityLost: row.probability_lost,
    renewalDueOn: row.renewal_due_on,
    arrMinor: row.arr_minor,
    scoreBefore: row.score_before,
    scoreAfter: row.score_after,
    arrAfterMinor: row.arr_after_minor,
    wentOn: row.went_on === true,
  }))
}

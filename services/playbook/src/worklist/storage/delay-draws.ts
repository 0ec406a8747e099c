// The newest lot of each account: whether its card waits, to measure what acting at once does.
import { defineRead, type Read, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { DelayDraw } from '@rung/worklist'
import type { PastRequest } from './standing-actions.ts'

type DrawRow = {
  account_id: string
  drawn_on: Day
  risk_band: DelayDraw['riskBand']
  play: string
  play_version: number
  arm: DelayDraw['arm']
  chance: number
  until: Day
  renewal_id: string | null
  renewal_due_on: Day | null
  probability_lost: number | null
  arr_minor: number | null
  outcome_id: string | null
  milestone: string | null
}

/** Of each account the newest lot: an older one keeps nothing away any more. A CSM's day may be the one after that of the instant. */
export const drawsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: PastRequest,
): Read<DelayDraw[]> =>
  defineRead(
    {
      text: `
      select distinct on (delay_draws.account_id) delay_draws.account_id, delay_draws.drawn_on::text as drawn_on,
        delay_draws.risk_band, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
        delay_draws.until::text as until, delay_draws.renewal_id, delay_draws.renewal_due_on::text as renewal_due_on,
        delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.outcome_id, delay_draws.milestone
      from playbook.delay_draws
      where delay_draws.workspace_id = $1
        and delay_draws.account_id = any($2)
        and delay_draws.drawn_on <= ($3::timestamptz at time zone 'UTC')::date + 1
      order by delay_draws.account_id, delay_draws.drawn_on desc`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly DrawRow[]) => rows.map(drawOf),
  )

function drawOf(row: DrawRow): DelayDraw {
  const { renewal_id: renewalId, renewal_due_on: dueOn, outcome_id: outcomeId, milestone } = row
  return {
    accountId: row.account_id,
    riskBand: row.risk_band,
    play: row.play,
    playVersion: row.play_version,
    drawnOn: row.drawn_on,
    arm: row.arm,
    chance: row.chance,
    until: row.until,
    renewal: renewalId === null || dueOn === null ? null : { renewalId, dueOn },
    probabilityLost: row.probability_lost,
    arrMinor: row.arr_minor,
    aim: outcomeId === null ? null : { outcomeId, milestone },
  }
}

// Accounts by the lot of the user who was first decided about there, with what came of it so many days later.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { WHAT_CAME, WHAT_CAME_COLUMNS, type WhatCame, type WhatCameRow, whatCameOf } from './what-came.ts'

export type NudgedAccount = WhatCame & {
  readonly arm: 'now' | 'delayed'
  readonly chance: number
}

/**
 * One of each account, the first that a lot decided: users of one account share what comes of it, and two of them would count it twice. In
 * the order in which they were decided, which is the order in which their scores are read.
 */
export async function readNudgedAccounts(
  tx: Tx,
  { today, now, resultDays }: { readonly today: Day; readonly now: Date; readonly resultDays: number },
): Promise<NudgedAccount[]> {
  const rows = await tx.query<WhatCameRow & { held_out: boolean; chance: number }>({
    name: 'playbook-nudged-accounts',
    text: `
      select chosen.reason = 'held_out' as held_out, chosen.chance, ${WHAT_CAME_COLUMNS}
      from (
        select distinct on (nudge_decisions.account_id) nudge_decisions.account_id, nudge_decisions.id,
          nudge_decisions.reason, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.chance,
          nudge_decisions.decided_on as chosen_on, nudge_decisions.decided_at as chosen_at
        from playbook.nudge_decisions
        where nudge_decisions.workspace_id = $1 and nudge_decisions.chance is not null
          and nudge_decisions.decided_at <= $3
        order by nudge_decisions.account_id, nudge_decisions.decided_at, nudge_decisions.id
      ) as chosen
      ${WHAT_CAME}
      order by chosen.chosen_at, chosen.id`,
    values: [tx.workspaceId, today, now.toISOString(), resultDays],
  })
  return rows.map(row => ({
    arm: row.held_out ? 'delayed' : 'now',
    chance: row.chance,
    ...whatCameOf(row),
  }))
}

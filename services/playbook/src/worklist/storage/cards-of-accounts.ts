// The cards that CSMs have before them today of some accounts: whatever is said of a thing already, and what a task made.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { CARD_COLUMNS, type CardRow, cardOf } from './card-rows.ts'
import type { StoredCard } from './worklist-cards.ts'

/** A CSM and the day it is where they are. */
export type CsmDay = { readonly csmId: string; readonly day: Day }

export type CardOnList = { readonly csmId: string; readonly card: StoredCard }

/** Open or started, of the lists of these days, by id. */
export async function activeCardsOf(
  tx: Tx,
  accountIds: readonly string[],
  days: readonly CsmDay[],
): Promise<CardOnList[]> {
  const rows = await tx.query<CardRow & { csm_id: string }>({
    name: 'playbook-active-cards-of-accounts',
    text: `
      select ${CARD_COLUMNS}, worklist_cards.csm_id
      from unnest($2::text[], $3::date[]) as list (csm_id, day)
      join playbook.worklist_cards on worklist_cards.csm_id = list.csm_id and worklist_cards.day = list.day
      where worklist_cards.workspace_id = $1 and worklist_cards.account_id = any($4)
        and worklist_cards.status in ('open', 'started')
      order by worklist_cards.id`,
    values: [tx.workspaceId, days.map(({ csmId }) => csmId), days.map(({ day }) => day), accountIds],
  })
  return rows.map(row => ({ csmId: row.csm_id, card: cardOf(row) }))
}

// Reads cards: those of a list, one to act on.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { CARD_COLUMNS, type CardRow, cardOf } from './card-rows.ts'
import type { StoredCard } from './worklist-cards.ts'

/** In the order of the list. */
export async function readCards(tx: Tx, csmId: string, day: Day): Promise<StoredCard[]> {
  const rows = await tx.query<CardRow>({
    name: 'playbook-read-worklist-cards',
    text: `
      select ${CARD_COLUMNS}
      from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
      order by worklist_cards.position`,
    values: [tx.workspaceId, csmId, day],
  })
  return rows.map(cardOf)
}

/** One card of the CSM, locked until the transaction ends; undefined when there is none. */
export async function lockCard(tx: Tx, csmId: string, id: string): Promise<StoredCard | undefined> {
  const [row] = await tx.query<CardRow>({
    name: 'playbook-lock-worklist-card',
    text: `
      select ${CARD_COLUMNS}
      from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3
      for update`,
    values: [tx.workspaceId, csmId, id],
  })
  return row === undefined ? undefined : cardOf(row)
}

export async function hasCard(tx: Tx, csmId: string, id: string): Promise<boolean> {
  const found = await tx.query({
    name: 'playbook-has-worklist-card',
    text: `
      select from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3`,
    values: [tx.workspaceId, csmId, id],
  })
  return found.length > 0
}

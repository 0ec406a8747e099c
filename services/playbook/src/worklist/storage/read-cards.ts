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

/** The newest card of the same account on a later list of the CSM; undefined where there is none. */
export async function readLaterCard(
  tx: Tx,
  csmId: string,
  { id, accountId }: Pick<StoredCard, 'id' | 'accountId'>,
): Promise<{ readonly id: string; readonly day: Day } | undefined> {
  const [row] = await tx.query<{ id: string; day: Day }>({
    name: 'playbook-later-worklist-card',
    text: `
      select later.id, later.day::text as day
      from playbook.worklist_cards as later
      where later.workspace_id = $1 and later.csm_id = $2 and later.account_id = $4
        and later.day > (
          select former.day
          from playbook.worklist_cards as former
          where former.workspace_id = $1 and former.id = $3
        )
      order by later.day desc, later.position desc
      limit 1`,
    values: [tx.workspaceId, csmId, id, accountId],
  })
  return row
}

// The SQL of the cards that were handed over and not ended, by who has them.
import type { Tx } from '@rung/database'

export type HandedCard = {
  readonly accountId: string
  readonly personId: string
  readonly handedBy: string
  readonly handedAt: Date
}

/** Which it is, as text: a card that comes back and is handed over again is another. */
export const handedKey = ({ accountId, handedAt }: Pick<HandedCard, 'accountId' | 'handedAt'>): string =>
  `${accountId} ${handedAt.toISOString()}`

/** The newest first; of everybody where nobody is named. */
export async function selectHandedCards(tx: Tx, personId: string | null): Promise<HandedCard[]> {
  const rows = await tx.query<{ account_id: string; person_id: string; handed_by: string; handed_at: Date }>({
    name: 'playbook-handed-cards',
    text: `
      select cards_in_hand.account_id, cards_in_hand.person_id, cards_in_hand.handed_by, cards_in_hand.handed_at
      from directory.cards_in_hand
      where cards_in_hand.workspace_id = $1 and ($2::text is null or cards_in_hand.person_id = $2)
      order by cards_in_hand.handed_at desc, cards_in_hand.account_id, cards_in_hand.handed_by`,
    values: [tx.workspaceId, personId],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    personId: row.person_id,
    handedBy: row.handed_by,
    handedAt: row.handed_at,
  }))
}

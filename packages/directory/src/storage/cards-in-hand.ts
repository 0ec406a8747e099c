// The SQL of who has a card that was handed over to them.
import type { Tx } from '@rung/database'

/** The accounts of which this person has a card now. */
export async function readAccountsInHand(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>({
    name: 'directory-accounts-in-hand',
    text: `
      select distinct cards_in_hand.account_id
      from directory.cards_in_hand
      where cards_in_hand.workspace_id = $1 and cards_in_hand.person_id = $2`,
    values: [tx.workspaceId, personId],
  })
  return new Set(rows.map(row => row.account_id))
}

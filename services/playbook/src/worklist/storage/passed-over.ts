// What a kept list passed over: read by whoever asks for it alone, since it may be long.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { PassedOver } from '@rung/worklist'

/** A list names so many: who has passed over two hundred reads the book by health. */
export const MOST_PASSED_OVER = 200

/** In order; null of a list that was kept before it was kept with what it passed over. */
export async function readPassedOver(tx: Tx, csmId: string, day: Day): Promise<readonly PassedOver[] | null> {
  const [row] = await tx.query<{ passed_over_cards: PassedOver[] | null }>({
    name: 'playbook-read-passed-over',
    text: `
      select worklist_days.passed_over_cards
      from playbook.worklist_days
      where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3`,
    values: [tx.workspaceId, csmId, day],
  })
  return row?.passed_over_cards ?? null
}

// Notes that a day's accounts were looked at, and what is shown on its cards since: until something is new, the list is read from that.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { CardGrounds } from './cited-facts.ts'

/** Cards of accounts that are not among `grounds` stay as they are. Call it under the lock of the day. */
export async function saveLook(
  tx: Tx,
  csmId: string,
  day: Day,
  { lookedAt, grounds }: { readonly lookedAt: Date; readonly grounds: ReadonlyMap<string, CardGrounds> },
): Promise<void> {
  await tx.query({
    name: 'playbook-save-look',
    text: `
      with talked as (
        update playbook.worklist_cards set talk = shown.talk
        from unnest($4::text[], $5::jsonb[]) as shown (account_id, talk)
        where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
          and worklist_cards.account_id = shown.account_id
          and worklist_cards.talk is distinct from shown.talk
      )
      update playbook.worklist_days set looked_at = $6
      where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3
        and (worklist_days.looked_at is null or worklist_days.looked_at < $6)`,
    values: [
      tx.workspaceId,
      csmId,
      day,
      [...grounds.keys()],
      [...grounds.values()].map(each => JSON.stringify(each)),
      lookedAt.toISOString(),
    ],
  })
}

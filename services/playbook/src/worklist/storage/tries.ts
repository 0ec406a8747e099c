// How often nobody answered, by account and play.
import { defineRead, type Read, type Tx } from '@rung/database'
import { type PastRequest, STANDING, stands } from './standing-actions.ts'

/** How often nobody answered since the play was last done at the account. */
export type Tries = { readonly accountId: string; readonly play: string; readonly tries: number }

export const triesRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: Pick<PastRequest, 'accountIds' | 'knownAt'>,
): Read<Tries[]> =>
  defineRead(
    {
      name: 'playbook-read-tries',
      text: `
      select worklist_actions.account_id, worklist_actions.play, count(*)::int as tries
      ${STANDING}
        and worklist_actions.action = 'no_answer'
        and not exists (
          select from playbook.worklist_actions as answered
          where answered.workspace_id = $1
            and answered.account_id = worklist_actions.account_id
            and answered.play = worklist_actions.play
            and answered.action = 'done'
            and answered.at > worklist_actions.at
            and answered.at <= $3
            and ${stands('answered')}
        )
      group by worklist_actions.account_id, worklist_actions.play`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly { account_id: string; play: string; tries: number }[]) =>
      rows.map(row => ({ accountId: row.account_id, play: row.play, tries: row.tries })),
  )

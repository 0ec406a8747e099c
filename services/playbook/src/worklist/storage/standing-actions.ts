// Actions at accounts that stand at an instant: what was taken back is none.
import type { Ids } from '@rung/database'

/** True of an action that was not taken back by an instant. */
export const stands = (action: string, at = '$3'): string => `not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = ${action}.id and undo.at <= ${at}
        )`

/** Whatever stands at the instant `$3` of what was done at the accounts `$2`. */
export const STANDING = `from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.account_id = any($2)
        and worklist_actions.at <= $3
        and ${stands('worklist_actions')}`

export type PastRequest = { readonly csmId: string; readonly accountIds: Ids; readonly knownAt: Date }

// Cards that were handed over, and are open with who took them.
import { defineRead, isAmong, type Read, type Tx } from '@rung/database'
import type { Handover, Hold } from '@rung/worklist'
import { type PastRequest, stands } from './standing-actions.ts'

/** True of a person who was there at the instant `$3`: not taken back, and not erased. What somebody has who left is whose the account is. */
const isThere = (personId: string): string => `exists (
            select from (
              select people.retracted
              from directory.people
              where people.workspace_id = $1 and people.id = ${personId} and people.recorded_at <= $3
              order by people.recorded_at desc, people.revision desc
              limit 1
            ) as taker
            where not taker.retracted
          )
          and not exists (
            select from directory.erased_names
            where erased_names.workspace_id = $1 and erased_names.kind = 'person' and erased_names.stand_in = ${personId}
          )`

/**
 * Cards handed over by the instant `$3` to somebody who is there, and has not ended them: by doing them without a follow-up, by dismissing
 * them or by handing them on.
 */
export const OPEN_HANDOVERS = `
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $1
          and given.to_person_id is not null
          and given.at <= $3
          and ${stands('given')}
          and ${isThere('given.to_person_id')}
          and not exists (
            select from playbook.worklist_actions as ending
            where ending.workspace_id = $1
              and ending.account_id = given.account_id
              and ending.csm_id = given.to_person_id
              and (ending.at, ending.id) > (given.at, given.id)
              and ending.at <= $3
              and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
              and ${stands('ending')}
          )`

type HandoverRow = { id: string; account_id: string; csm_id: string; to_person_id: string; holds: Hold[] }

/** Those that are open, oldest first: of these accounts, and to this CSM. */
export const handoversRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { csmId, accountIds, knownAt }: PastRequest,
): Read<Handover[]> =>
  defineRead(
    {
      text: `
      select handed.id, handed.account_id, handed.csm_id, handed.to_person_id, handed.holds
      from (${OPEN_HANDOVERS}) as handed
      where ${isAmong('handed.account_id', '$2')} or handed.to_person_id = $4
      order by handed.at, handed.id`,
      values: [workspaceId, accountIds, knownAt.toISOString(), csmId],
    },
    (rows: readonly HandoverRow[]) =>
      rows.map(row => ({
        actionId: row.id,
        accountId: row.account_id,
        fromCsmId: row.csm_id,
        toCsmId: row.to_person_id,
        reasons: row.holds,
      })),
  )

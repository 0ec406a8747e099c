// What was done about one card, in order, and what an action on it has to know of what was done before.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { ActionName, CardStatus, Dismissal, Ending, Reaction } from '@rung/worklist'

export type ActionOfCard = {
  readonly id: string
  readonly action: ActionName
  readonly at: Date
  readonly personId: string | null
  readonly result: Ending | null
  readonly reaction: Reaction | null
  readonly dismissal: Dismissal | null
  readonly until: Day | null
  readonly followUpOn: Day | null
  readonly movedFrom: Day | null
  readonly movedFor: string | null
  readonly toPersonId: string | null
  readonly statusBefore: CardStatus
  /** It was taken back. */
  readonly undone: boolean
}

type Row = {
  id: string
  action: ActionName
  at: Date
  person_id: string | null
  result: Ending | null
  reaction: Reaction | null
  dismissal: Dismissal | null
  until: Day | null
  follow_up_on: Day | null
  moved_from: Day | null
  moved_for: string | null
  to_person_id: string | null
  status_before: CardStatus | null
  undone: boolean
}

/** Oldest first. */
export async function readActionsOfCard(tx: Tx, cardId: string): Promise<ActionOfCard[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-read-actions-of-card',
    text: `
      select done.id, done.action, done.at, done.person_id, done.result, done.reaction, done.dismissal,
        done.until::text as until, done.follow_up_on::text as follow_up_on, done.moved_from::text as moved_from,
        done.moved_for, done.to_person_id, done.status_before,
        exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = done.id
        ) as undone
      from playbook.worklist_actions as done
      where done.workspace_id = $1 and done.card_id = $2
      order by done.at, done.id`,
    values: [tx.workspaceId, cardId],
  })
  return rows.map(row => ({
    id: row.id,
    action: row.action,
    at: row.at,
    personId: row.person_id,
    result: row.result,
    reaction: row.reaction,
    dismissal: row.dismissal,
    until: row.until,
    followUpOn: row.follow_up_on,
    movedFrom: row.moved_from,
    movedFor: row.moved_for,
    toPersonId: row.to_person_id,
    // rows of a release that did not say are of a day that is over: they cannot be undone
    statusBefore: row.status_before ?? 'open',
    undone: row.undone,
  }))
}

/** The cards that came by a handover, held until the transaction ends: nobody begins on one that is being taken back. */
export async function lockHandedIn(tx: Tx, handedIn: string): Promise<void> {
  await tx.query({
    name: 'playbook-lock-handed-in',
    text: `
      select from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.handed_in = $2
      for update`,
    values: [tx.workspaceId, handedIn],
  })
}

/** True when the CSM did anything about a card of the account after that action, and did not take it back. */
export async function hasActedAfter(
  tx: Tx,
  {
    csmId,
    accountId,
    after,
  }: { readonly csmId: string; readonly accountId: string; readonly after: Pick<ActionOfCard, 'id' | 'at'> },
): Promise<boolean> {
  const [row] = await tx.query<{ acted: boolean }>({
    name: 'playbook-has-acted-after',
    text: `
      select exists (
        select from playbook.worklist_actions as later
        where later.workspace_id = $1 and later.csm_id = $2 and later.account_id = $3
          and (later.at, later.id) > ($4, $5)
          and later.action <> 'undo'
          and not exists (
            select from playbook.worklist_actions as undo
            where undo.workspace_id = $1 and undo.undoes = later.id
          )
      ) as acted`,
    values: [tx.workspaceId, csmId, accountId, after.at.toISOString(), after.id],
  })
  return row?.acted === true
}

// What was done about cards, as it is kept: only ever added to. What of it later lists remember: past-actions.ts.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { ActionName, CardStatus, Dismissal, Ending, Hold, Reaction, RiskBand } from '@rung/worklist'
import { date, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const worklistActions = pgSchema('playbook').table(
  'worklist_actions',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    cardId: text('card_id').notNull(),
    csmId: text('csm_id').notNull(),
    accountId: text('account_id').notNull(),
    play: text('play').notNull(),
    riskBand: text('risk_band'),
    action: text('action').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    result: text('result'),
    reaction: text('reaction'),
    dismissal: text('dismissal'),
    until: date('until'),
    holds: jsonb('holds').notNull(),
    recordedBy: text('recorded_by').notNull(),
    personId: text('person_id'),
    statusBefore: text('status_before'),
    undoes: text('undoes'),
    followUpOn: date('follow_up_on'),
    toPersonId: text('to_person_id'),
    tries: integer('tries'),
    playVersion: integer('play_version'),
    movedFrom: date('moved_from'),
    movedFor: text('moved_for'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export type StoredAction = {
  readonly id: string
  readonly cardId: string
  readonly csmId: string
  readonly accountId: string
  readonly play: string
  /** Null of cards from before plays had versions. */
  readonly playVersion: number | null
  readonly riskBand: RiskBand | null
  readonly action: ActionName
  readonly at: Date
  readonly result: Ending | null
  readonly reaction: Reaction | null
  readonly dismissal: Dismissal | null
  readonly until: Day | null
  /** What it keeps off later lists; of a handover what it is about. */
  readonly holds: readonly Hold[]
  readonly recordedBy: string
  readonly personId: string | null
  readonly statusBefore: CardStatus
  /** The action that is taken back. */
  readonly undoes: string | null
  readonly followUpOn: Day | null
  /** Where it would lie if that were a working day, and the day off it was moved for. */
  readonly movedFrom: Day | null
  readonly movedFor: string | null
  readonly toPersonId: string | null
  readonly tries: number | null
}

export async function insertAction(tx: Tx, action: StoredAction): Promise<void> {
  await tx.query({
    name: 'playbook-insert-worklist-action',
    text: `
      insert into playbook.worklist_actions (workspace_id, id, card_id, csm_id, account_id, play, risk_band, action, at,
        result, reaction, dismissal, until, holds, recorded_by, person_id, status_before, undoes, follow_up_on,
        to_person_id, tries, play_version, moved_from, moved_for)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24)`,
    values: [
      tx.workspaceId,
      action.id,
      action.cardId,
      action.csmId,
      action.accountId,
      action.play,
      action.riskBand,
      action.action,
      action.at.toISOString(),
      action.result,
      action.reaction,
      action.dismissal,
      action.until,
      JSON.stringify(action.holds),
      action.recordedBy,
      action.personId,
      action.statusBefore,
      action.undoes,
      action.followUpOn,
      action.toPersonId,
      action.tries,
      action.playVersion,
      action.movedFrom,
      action.movedFor,
    ],
  })
}

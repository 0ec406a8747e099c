// What was done about cards: never changed, and the memory of every later list.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Dismissal, Hold, Reaction, RecordedResult, Result, RiskBand } from '@rung/worklist'
import { date, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export type StoredAction = {
  readonly id: string
  readonly cardId: string
  readonly csmId: string
  readonly accountId: string
  readonly play: string
  readonly riskBand: RiskBand | null
  readonly action: 'start' | 'done' | 'snooze' | 'dismiss'
  readonly at: Date
  readonly result: Result | null
  readonly reaction: Reaction | null
  readonly dismissal: Dismissal | null
  readonly until: Day | null
  readonly holds: readonly Hold[]
  readonly recordedBy: string
  readonly personId: string | null
}

export async function insertAction(tx: Tx, action: StoredAction): Promise<void> {
  await tx.query({
    name: 'playbook-insert-worklist-action',
    text: `
      insert into playbook.worklist_actions (workspace_id, id, card_id, csm_id, account_id, play, risk_band, action, at,
        result, reaction, dismissal, until, holds, recorded_by, person_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
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
    ],
  })
}

/** Everything that was put away on these accounts by an instant, whoever did it. */
export const readHolds = (tx: Tx, accountIds: readonly string[], knownAt: Date): Promise<Hold[]> =>
  sendRead(tx, holdsRead(tx, accountIds, knownAt))

export const holdsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  accountIds: Ids,
  knownAt: Date,
): Read<Hold[]> =>
  defineRead(
    {
      name: 'playbook-read-worklist-holds',
      text: `
      select worklist_actions.holds
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.account_id = any($2)
        and worklist_actions.at <= $3
      order by worklist_actions.at, worklist_actions.id`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly { holds: Hold[] }[]) => rows.flatMap(row => row.holds),
  )

/** How often each play ended how, by band of risk, over the whole workspace. */
export const readResults = (tx: Tx, knownAt: Date): Promise<RecordedResult[]> =>
  sendRead(tx, resultsRead(tx, knownAt))

export const resultsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  knownAt: Date,
): Read<RecordedResult[]> =>
  defineRead(
    {
      name: 'playbook-read-play-results',
      text: `
      select worklist_actions.play, worklist_actions.risk_band as band, worklist_actions.result,
        count(*)::int as times
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.action = 'done'
        and worklist_actions.risk_band is not null
        and worklist_actions.at <= $2
      group by worklist_actions.play, worklist_actions.risk_band, worklist_actions.result
      order by 1, 2, 3`,
      values: [workspaceId, knownAt.toISOString()],
    },
    (rows: readonly RecordedResult[]) => [...rows],
  )

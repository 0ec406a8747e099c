// What later lists remember of what was done about cards. What was undone stays there, and counts for nothing.
import { defineRead, type Read, type Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import type {
  AgreedFollowUp,
  DelayDraw,
  Handover,
  Hold,
  PutsAway,
  Reaction,
  RecordedResult,
  WayOutTask,
} from '@rung/worklist'
import { drawsRead } from './delay-draws.ts'
import { handoversRead } from './handovers.ts'
import { type PastRequest, STANDING, stands } from './standing-actions.ts'
import { type Tries, triesRead } from './tries.ts'
import { tasksRead } from './way-out-tasks.ts'

export type PastRows = {
  readonly holds: readonly Hold[]
  readonly results: readonly RecordedResult[]
  readonly followUps: readonly AgreedFollowUp[]
  readonly handovers: readonly Handover[]
  readonly tries: readonly Tries[]
  readonly draws: readonly DelayDraw[]
  readonly tasks: readonly WayOutTask[]
}

/** All that lists remember of these accounts, whoever did it. */
export function pastReads(tx: Pick<Tx, 'workspaceId'>, request: PastRequest) {
  return {
    holds: holdsRead(tx, request),
    results: resultsRead(tx, request),
    followUps: followUpsRead(tx, request),
    handovers: handoversRead(tx, request),
    tries: triesRead(tx, request),
    draws: drawsRead(tx, request),
    tasks: tasksRead(tx, request),
  }
}

/** Everything that was put away by an instant; what was handed over is not: see `handoversRead`. */
const holdsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: PastRequest,
): Read<Hold[]> =>
  defineRead(
    {
      text: `
      select worklist_actions.action, worklist_actions.holds
      ${STANDING}
        and worklist_actions.action <> 'hand_over'
      order by worklist_actions.at, worklist_actions.id`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly { action: PutsAway; holds: Hold[] }[]) =>
      rows.flatMap(({ action: by, holds }) => holds.map(hold => ({ ...hold, by }))),
  )

/** How often each play ended how, by band of risk, over the whole workspace. */
const resultsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { knownAt }: PastRequest,
): Read<RecordedResult[]> =>
  defineRead(
    {
      text: `
      select worklist_actions.play, worklist_actions.risk_band as band, worklist_actions.result,
        count(*)::int as times
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.result is not null
        and worklist_actions.risk_band is not null
        and worklist_actions.at <= $2
        and ${stands('worklist_actions', '$2')}
      group by worklist_actions.play, worklist_actions.risk_band, worklist_actions.result
      order by 1, 2, 3`,
      values: [workspaceId, knownAt.toISOString()],
    },
    (rows: readonly RecordedResult[]) => [...rows],
  )

type FollowUpRow = {
  id: string
  account_id: string
  play: string
  reaction: Reaction | null
  at: Date
  follow_up_on: Day
  moved_from: Day | null
  moved_for: string | null
}

/** Whatever was agreed, of whatever day; what was done or dismissed since is told by what that holds. */
const followUpsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: PastRequest,
): Read<AgreedFollowUp[]> =>
  defineRead(
    {
      text: `
      select worklist_actions.id, worklist_actions.account_id, worklist_actions.play, worklist_actions.reaction,
        worklist_actions.at, worklist_actions.follow_up_on::text as follow_up_on,
        worklist_actions.moved_from::text as moved_from, worklist_actions.moved_for
      ${STANDING}
        and worklist_actions.follow_up_on is not null
      order by worklist_actions.id`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly FollowUpRow[]) =>
      rows.map(row => ({
        actionId: row.id,
        accountId: row.account_id,
        play: row.play,
        reaction: row.reaction,
        agreedOn: dayOf(row.at),
        dueOn: row.follow_up_on,
        movedFrom: row.moved_from,
        movedFor: row.moved_for,
      })),
    ['at'],
  )

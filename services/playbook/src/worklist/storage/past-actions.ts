// What later lists remember of what was done about cards. What was undone stays there, and counts for nothing.
import { defineRead, type Ids, type Read, type Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import type {
  AgreedFollowUp,
  DelayDraw,
  Handover,
  Hold,
  PutsAway,
  Reaction,
  RecordedResult,
} from '@rung/worklist'

/** True of an action that was not taken back by an instant. */
const stands = (action: string, at = '$3'): string => `not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = ${action}.id and undo.at <= ${at}
        )`

/** Whatever stands at the instant `$3` of what was done at the accounts `$2`. */
const STANDING = `from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.account_id = any($2)
        and worklist_actions.at <= $3
        and ${stands('worklist_actions')}`

/**
 * Cards handed over by the instant `$3` whose new owner has not ended them: by doing them without a follow-up, by dismissing them or by
 * handing them on.
 */
export const OPEN_HANDOVERS = `
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $1
          and given.to_person_id is not null
          and given.at <= $3
          and ${stands('given')}
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

/** How often nobody answered since the play was last done at the account. */
export type Tries = { readonly accountId: string; readonly play: string; readonly tries: number }

export type PastRows = {
  readonly holds: readonly Hold[]
  readonly results: readonly RecordedResult[]
  readonly followUps: readonly AgreedFollowUp[]
  readonly handovers: readonly Handover[]
  readonly tries: readonly Tries[]
  readonly draws: readonly DelayDraw[]
}

export type PastRequest = { readonly csmId: string; readonly accountIds: Ids; readonly knownAt: Date }

/** All that lists remember of these accounts, whoever did it. */
export function pastReads(tx: Pick<Tx, 'workspaceId'>, request: PastRequest) {
  return {
    holds: holdsRead(tx, request),
    results: resultsRead(tx, request),
    followUps: followUpsRead(tx, request),
    handovers: handoversRead(tx, request),
    tries: triesRead(tx, request),
    draws: drawsRead(tx, request),
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
        worklist_actions.at, worklist_actions.follow_up_on::text as follow_up_on
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
      })),
    ['at'],
  )

type HandoverRow = { id: string; account_id: string; csm_id: string; to_person_id: string; holds: Hold[] }

/** Those that are open, oldest first: of these accounts, and to this CSM. */
const handoversRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { csmId, accountIds, knownAt }: PastRequest,
): Read<Handover[]> =>
  defineRead(
    {
      text: `
      select handed.id, handed.account_id, handed.csm_id, handed.to_person_id, handed.holds
      from (${OPEN_HANDOVERS}) as handed
      where handed.account_id = any($2) or handed.to_person_id = $4
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

type DrawRow = {
  account_id: string
  drawn_on: Day
  risk_band: DelayDraw['riskBand']
  play: string
  play_version: number
  arm: DelayDraw['arm']
  chance: number
  until: Day
  renewal_id: string | null
  renewal_due_on: Day | null
  probability_lost: number | null
  arr_minor: number | null
}

/** Of each account the newest lot: an older one keeps nothing away any more. A CSM's day may be the one after that of the instant. */
const drawsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: PastRequest,
): Read<DelayDraw[]> =>
  defineRead(
    {
      text: `
      select distinct on (delay_draws.account_id) delay_draws.account_id, delay_draws.drawn_on::text as drawn_on,
        delay_draws.risk_band, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
        delay_draws.until::text as until, delay_draws.renewal_id, delay_draws.renewal_due_on::text as renewal_due_on,
        delay_draws.probability_lost, delay_draws.arr_minor
      from playbook.delay_draws
      where delay_draws.workspace_id = $1
        and delay_draws.account_id = any($2)
        and delay_draws.drawn_on <= ($3::timestamptz at time zone 'UTC')::date + 1
      order by delay_draws.account_id, delay_draws.drawn_on desc`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly DrawRow[]) => rows.map(drawOf),
  )

function drawOf({ renewal_id: renewalId, renewal_due_on: dueOn, ...row }: DrawRow): DelayDraw {
  return {
    accountId: row.account_id,
    riskBand: row.risk_band,
    play: row.play,
    playVersion: row.play_version,
    drawnOn: row.drawn_on,
    arm: row.arm,
    chance: row.chance,
    until: row.until,
    renewal: renewalId === null || dueOn === null ? null : { renewalId, dueOn },
    probabilityLost: row.probability_lost,
    arrMinor: row.arr_minor,
  }
}

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

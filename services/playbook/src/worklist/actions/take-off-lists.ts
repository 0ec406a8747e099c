// Takes lines of a way out off lists again, as long as nobody began on them: as if they had not been asked for.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, Keep } from '@rung/http-service'
import { readPoliciesAt } from '@rung/judgement/actions'
import { isRefusal, type NewId, type Refusal } from '@rung/kernel'
import { isWayOut } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { readWithOwnPlays } from '../../plays-in-force/read-plays.ts'
import { isTaskOf, type Line } from '../decide-line.ts'
import { activeCardsOf, type CardOnList } from '../storage/cards-of-accounts.ts'
import { type StandingTask, tasksAsTheyStand } from '../storage/tasks-as-they-stand.ts'
import { lockTasks, takeTasksOff } from '../storage/way-out-tasks.ts'
import { actOnCardOf } from './act-on-worklist-card.ts'
import { daysOfCsms } from './days-of-csms.ts'
import { readLines, type WayOutNamed } from './read-lines.ts'

export type TakeOffRequest = {
  readonly named: Omit<WayOutNamed, 'chasm'>
  readonly caller: Caller
  readonly now: Date
}

export const TAKEN = ['taken_off', 'begun', 'not_on_list'] as const
export type TakenLine = { readonly line: Line; readonly outcome: (typeof TAKEN)[number] }

export function takeOffLists(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  request: TakeOffRequest,
  keep: Keep<readonly TakenLine[] | Refusal>,
): Promise<void> {
  return database.inWorkspace(request.caller.workspaceId, async tx => {
    await lockTasks(tx)
    return keep(tx, await takeOff(tx, request, newId))
  })
}

async function takeOff(
  tx: Tx,
  request: TakeOffRequest,
  newId: NewId,
): Promise<readonly TakenLine[] | Refusal> {
  const { caller, named, now } = request
  const read = await readLines(tx, named, now)
  if (isRefusal(read)) return read
  const accountIds = read.heads.map(({ accountId }) => accountId)
  const tasks = await tasksAsTheyStand(tx, { knownAt: now, accountIds, before: null, limit: null })
  const csmIds = new Set(read.heads.flatMap(({ csmId }) => csmId ?? []))
  const cards = await activeCardsOf(tx, accountIds, await daysOfCsms(tx, csmIds, now))
  const asked = tasks.filter(each => read.lines.some(line => isTaskOf(each, line, named)))
  const free = asked.filter(each => each.status === 'on_list' && !isStarted(each, cards))
  const freeIds = new Set(free.map(({ task }) => task.taskId))
  await takeTasksOff(tx, [...freeIds], { takenOffAt: now, takenOffBy: caller.keyId })
  await recordAudit(
    tx,
    free.map(({ task: { taskId, accountId, chasm, way, promiseId, about } }) => ({
      action: 'way_out.taken_off_list',
      subject: { kind: 'way-out-tasks', id: taskId },
      accountId,
      before: { chasm, way, promiseId, about },
      after: null,
      by: byCaller(caller),
      at: now,
    })),
  )
  const emptied = cards.filter(({ card }) => card.reasons.every(reason => isOnlyOf(reason, freeIds)))
  await putAway(tx, emptied, request, newId)
  return read.lines.map(line => {
    const [newest] = asked.filter(each => isTaskOf(each, line, named))
    if (newest === undefined) return { line, outcome: 'not_on_list' }
    return { line, outcome: freeIds.has(newest.task.taskId) ? 'taken_off' : 'begun' }
  })
}

const isStarted = ({ task }: StandingTask, cards: readonly CardOnList[]): boolean =>
  cards.some(
    ({ card }) =>
      card.status === 'started' && card.reasons.some(({ subjects }) => subjects.includes(task.taskId)),
  )

const TASK = /^wot_/

/** About nothing but tasks that were taken off. */
const isOnlyOf = (
  { kind, subjects }: CardOnList['card']['reasons'][number],
  taskIds: ReadonlySet<string>,
): boolean => isWayOut(kind) && subjects.filter(id => TASK.test(id)).every(id => taskIds.has(id))

/** No card leaves a list: one that is about nothing any more is dismissed, in the name of whose list it is. */
async function putAway(
  tx: Tx,
  cards: readonly CardOnList[],
  { caller, now }: TakeOffRequest,
  newId: NewId,
): Promise<void> {
  if (cards.length === 0) return
  const { worklist: shipped } = await readPoliciesAt(tx, now)
  const inForce = await readWithOwnPlays(tx, shipped, now)
  for (const { csmId, card } of cards) {
    const action = { action: 'dismiss', reason: 'other' } as const
    const input = { csm: csmId, cardId: card.id, action, caller, now }
    const acted = await actOnCardOf(tx, input, newId, { shipped, inForce })
    if (isRefusal(acted)) throw acted
  }
}

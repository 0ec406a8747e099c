// What becomes of one line of a way out that somebody wants on lists: put, or not, and why.
import { addDays, type Day, dayOf } from '@rung/kernel'
import type { ReasonKind, WayOutTask } from '@rung/worklist'
import type { CardOnList } from './storage/cards-of-accounts.ts'
import type { StandingTask } from './storage/tasks-as-they-stand.ts'
import { WAY_OUT_POLICY } from './way-out-policy.ts'

export type Line = { readonly accountId: string; readonly promiseId: string | null }
export type LinesQuery = Pick<WayOutTask, 'about' | 'chasm' | 'way'> & { readonly lines: readonly Line[] }

export const LINE_OUTCOMES = [
  'put',
  'already_on_list',
  'already_done',
  'already_on_card',
  'promise_settled',
  'account_closed',
  'no_csm',
] as const
export type LineOutcome = (typeof LINE_OUTCOMES)[number]

export type DecidedLine = {
  readonly line: Line
  readonly outcome: LineOutcome
  /** The task that is there already; of one to be put null. */
  readonly taskId: string | null
  /** Whose list it is on, or comes onto; null: nobody looks after the account. */
  readonly csmId: string | null
  /** The reason of a card that says so already; null of all else. */
  readonly reason: ReasonKind | null
}

/** What is there when somebody asks. */
export type Seen = {
  readonly csmOf: (accountId: string) => string | null
  readonly settled: ReadonlySet<string>
  /** Accounts that are customers no more. */
  readonly closed: ReadonlySet<string>
  readonly tasks: readonly StandingTask[]
  readonly cards: readonly CardOnList[]
  readonly today: Day
}

/** In this order: done lately, asked for still, closed or settled since, said by a card of today, nobody's; else it is to be put. */
export function decideLine(line: Line, asked: LinesQuery, seen: Seen): DecidedLine {
  const csmId = seen.csmOf(line.accountId)
  const decided = (outcome: LineOutcome, more: Partial<DecidedLine> = {}): DecidedLine => ({
    line,
    outcome,
    taskId: null,
    csmId,
    reason: null,
    ...more,
  })
  const before = standingOf(line, asked, seen)
  if (before !== undefined) {
    const outcome = isEnded(before) ? 'already_done' : 'already_on_list'
    return decided(outcome, { taskId: before.task.taskId })
  }
  if (seen.closed.has(line.accountId)) return decided('account_closed')
  if (line.promiseId !== null && seen.settled.has(line.promiseId)) return decided('promise_settled')
  const saying = cardSaying(line, seen)
  if (saying !== undefined) return decided('already_on_card', saying)
  return decided(csmId === null ? 'no_csm' : 'put')
}

const isEnded = ({ status }: StandingTask): boolean => status === 'done' || status === 'dismissed'

/** The newest of the same; one that was taken off is none, nor one that was ended a quarter ago. */
function standingOf(line: Line, asked: LinesQuery, { tasks, today }: Seen): StandingTask | undefined {
  const since = addDays(today, -WAY_OUT_POLICY.againAfterDays)
  return tasks.find(each => {
    if (!isTaskOf(each, line, asked) || each.status === 'settled') return false
    return !isEnded(each) || dayOf(each.statusAt) > since
  })
}

/** It was asked for by this line, and is not taken off. */
export function isTaskOf(
  { task, status }: StandingTask,
  { accountId, promiseId }: Line,
  { way, about }: Pick<LinesQuery, 'about' | 'way'>,
): boolean {
  const isSame = task.way === way && task.accountId === accountId && task.promiseId === promiseId
  return isSame && status !== 'taken_off' && (promiseId !== null || task.about === about)
}

/** A card of today on which a reason is about the same promise. */
function cardSaying(
  { accountId, promiseId }: Line,
  { cards }: Seen,
): Pick<DecidedLine, 'csmId' | 'reason'> | undefined {
  if (promiseId === null) return undefined
  for (const { csmId, card } of cards) {
    const reason = card.reasons.find(({ subjects }) => subjects.includes(promiseId))
    if (card.accountId === accountId && reason !== undefined) return { csmId, reason: reason.kind }
  }
  return undefined
}

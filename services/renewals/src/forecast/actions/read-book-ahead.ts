// The whole book over the running quarter and those after it: what is due in each and what is not, and what both are expected to give.
import type { Database, Tx } from '@rung/database'
import { readPersonNames } from '@rung/directory'
import { type BookedColumns, bookedColumns, type Forecast, forecastSteps } from '@rung/forecasting'
import type { HealthPolicies } from '@rung/judgement'
import { readPolicies } from '@rung/judgement/actions'
import { csmNamed, type ListTime } from '@rung/judgement/requests'
import { isRefusal, type Period, quarterFrom, quarterOf, type Refusal } from '@rung/kernel'
import { inSlices } from '../in-slices.ts'
import { type NamedQuarter, namedQuarter } from '../quarters.ts'
import type { QuarterSums } from '../storage/read-book.ts'
import { readBookColumns } from '../storage/read-decisions.ts'
import { bookNotRebuilt, scopeAt } from './book-scope.ts'
import { openBook } from './forecast-quarter.ts'
import { QUARTERS_BACK, readTaught } from './read-taught.ts'

export type BookAheadQuery = ListTime & {
  readonly workspaceId: string
  /** From the running one on. */
  readonly quarters: number
  readonly segment: string | null
  /** Id or externalId. */
  readonly csm: string | undefined
}

/** One quarter of the book. */
export type QuarterAhead = {
  readonly quarter: NamedQuarter
  /** Open renewals due in it; of the running one also those past their day. */
  readonly renewals: number
  readonly dueMinor: number
  readonly overdueMinor: number
  /** Of those; null where there are none. */
  readonly found: Forecast | null
}

export type BookAhead = {
  readonly currency: string | null
  readonly csmId: string | null
  readonly csmName: string | null
  /** ARR of all open renewals, whenever they are due. */
  readonly bookMinor: number
  readonly ahead: readonly QuarterAhead[]
  readonly factorSd: number
  readonly leftOut: readonly { readonly accountId: string }[]
  readonly policies: HealthPolicies
}

type Read = Omit<BookAhead, 'ahead'> & {
  readonly due: readonly (Omit<QuarterAhead, 'found'> & { readonly columns: BookedColumns })[]
}

// What is past its day and undecided for longer is in no book.
const QUARTERS_OVERDUE = 4
// Contracts end before 2200.
const QUARTERS_TO_THE_END = 700

/** Distributions are added up in slices, and not while a transaction is held open. */
export async function readBookAhead(database: Database, asked: BookAheadQuery): Promise<BookAhead | Refusal> {
  const read = await database.inWorkspace(asked.workspaceId, tx => readRows(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
  if (isRefusal(read)) return read
  const { due, ...rest } = read
  const policy = { ...rest.policies.forecast, commonFactorSd: rest.factorSd }
  const ahead: QuarterAhead[] = []
  for (const { columns, ...quarter } of due) {
    const book = bookedColumns(openOf(columns), policy)
    ahead.push({ ...quarter, found: await inSlices(forecastSteps(book, policy)) })
  }
  return { ...rest, ahead }
}

async function readRows(
  tx: Tx,
  { csm, segment, quarters, asOf, knownAt, isLive }: BookAheadQuery,
): Promise<Read | Refusal> {
  const csmId = await csmNamed(tx, csm)
  if (isRefusal(csmId)) return csmId
  const time = { asOf, knownAt, isLive }
  const [policiesAt, { currency, leftOut }] = await Promise.all([readPolicies(tx, null), openBook(tx, time)])
  const stuck = leftOut.map(({ accountId }) => accountId)
  const scope = await scopeAt(tx, { policiesAt, segment, csmId, stuck }, time)
  const running = quarterOf(asOf)
  const asAsked = Array.from({ length: quarters }, (_, at) => namedQuarter(quarterFrom(running, at)))
  const [taught, names, columns] = await Promise.all([
    readTaught(tx, wholeSpan(running), scope, policiesAt),
    readPersonNames(tx, csmId === null ? [] : [csmId]),
    Promise.all(
      asAsked.map(({ name, period }) =>
        readBookColumns(
          tx,
          name === running ? { ...spanOverdue(running), until: period.until } : period,
          scope,
        ),
      ),
    ),
  ])
  if (taught === null) return bookNotRebuilt(asOf)
  const open = [...taught.sums.values()].map(openSums)
  const isOverdue = ({ quarter }: { readonly quarter: string }) => quarter < running
  return {
    currency,
    csmId,
    csmName: csmId === null ? null : (names.get(csmId) ?? null),
    bookMinor: sumOf(open),
    factorSd: taught.lessons.factor.sd,
    leftOut,
    policies: policiesAt(knownAt),
    due: asAsked.map((quarter, at) => {
      const isRunning = quarter.name === running
      const own = open.filter(each => each.quarter === quarter.name || (isRunning && isOverdue(each)))
      return {
        quarter,
        renewals: own.reduce((sum, each) => sum + each.renewals, 0),
        dueMinor: sumOf(own),
        overdueMinor: sumOf(own.filter(isOverdue)),
        columns: columns[at] as BookedColumns,
      }
    }),
  }
}

function spanOverdue(running: string): Pick<Period, 'since'> {
  return { since: namedQuarter(quarterFrom(running, -QUARTERS_OVERDUE)).period.since }
}

function wholeSpan(running: string): Period {
  const [first, last] = [-QUARTERS_BACK, QUARTERS_TO_THE_END].map(
    by => namedQuarter(quarterFrom(running, by)).period,
  ) as [Period, Period]
  return { since: first.since, until: last.until }
}

function openSums({ quarter, renewals, arrDueMinor, actual }: QuarterSums) {
  return {
    quarter,
    renewals: renewals - actual.renewals,
    dueMinor: arrDueMinor - actual.arrDueMinor,
  }
}

function sumOf(all: readonly { readonly dueMinor: number }[]): number {
  return all.reduce((sum, { dueMinor }) => sum + dueMinor, 0)
}

/** What is decided is in the book as its next term. */
function openOf({ arrMinor, chanceLost, arrAfterMinor, split }: BookedColumns): BookedColumns {
  const isOpen = (_: number, row: number) => Number.isNaN(arrAfterMinor[row])
  const [contracted, renewed, expanded] = split
  return {
    arrMinor: arrMinor.filter(isOpen),
    chanceLost: chanceLost.filter(isOpen),
    arrAfterMinor: arrAfterMinor.filter(isOpen),
    split: [contracted.filter(isOpen), renewed.filter(isOpen), expanded.filter(isOpen)],
  }
}

// Everything a quarter's forecast is made from, as of a day and as known then: its renewals, what earlier forecasts taught, the final.
import type { Tx } from '@rung/database'
import { readMerges, readPersonNames, readRelations, readWorkspace } from '@rung/directory'
import type { BookedColumns } from '@rung/forecasting'
import type { ListTime } from '@rung/judgement/requests'
import { type Day, endOf, type Period, quarterFrom, quarterOf, type Refusal, startOf } from '@rung/kernel'
import { readStuckAccounts } from '@rung/signals'
import type { ForecastLessons } from '../forecast-lessons.ts'
import { type NamedQuarter, namedQuarter } from '../quarters.ts'
import type { BookScope } from '../storage/book-scope.ts'
import { readFinal } from '../storage/forecast-finals.ts'
import { noSums, type QuarterSums } from '../storage/read-book.ts'
import { readBookColumns } from '../storage/read-decisions.ts'
import { type GroupSums, readGroupSums } from '../storage/read-group-sums.ts'
import { type BookQuery, bookNotRebuilt, scopeAt } from './book-scope.ts'
import { QUARTERS_BACK, type QuarterSumsByName, readTaught } from './read-taught.ts'
import { type QuarterSeen, type Seen, seePast } from './see-past.ts'

/** A quarter seen with all that its distribution is added up from. */
export type QuarterBook = QuarterSeen & {
  readonly columns: BookedColumns
  /** What forecasts served by then had taught. */
  readonly lessons: ForecastLessons
}

/** A quarter that is over, as it was seen on its first day, and as it turned out by what is known now. */
export type PastQuarter = { readonly firstDay: QuarterSeen; readonly outcome: QuarterSums }

/** The quarter as it was seen some months before its first day. */
export type Checkpoint = { readonly monthsBefore: number; readonly seen: QuarterBook }

export type ForecastRead = {
  readonly currency: string | null
  readonly seen: QuarterBook
  readonly groups: readonly GroupSums[]
  /** Of the CSMs among the groups and who committed, by id; who was erased is absent. */
  readonly names: ReadonlyMap<string, string>
  readonly past: readonly PastQuarter[]
  readonly checkpoints: readonly Checkpoint[]
  /** The quarter asked about and those after it. */
  readonly ahead: readonly QuarterSums[]
  /** Accounts that cannot be judged by what is published of them. */
  readonly leftOut: readonly { readonly accountId: string }[]
  /** Days that past quarters or checkpoints are left out for: their history does not hold yet what forecasts read. */
  readonly notRebuilt: readonly Day[]
}

export type ForecastRequest = ListTime & {
  readonly quarter: NamedQuarter
  readonly segment: string | null
  readonly csmId: string | null
  /** Quarters before, the latest first, whose accuracy is wanted; those not over by `asOf` are left out. */
  readonly pastQuarters: readonly NamedQuarter[]
  /** Months before the quarter's first day at which it is wanted as it was seen; those not reached are left out. */
  readonly checkpoints: readonly number[]
}

const QUARTERS_AHEAD = 4

export type OpenedBook = {
  readonly currency: string | null
  /** Accounts that cannot be judged now. */
  readonly leftOut: readonly { readonly accountId: string }[]
}

/** What holds whatever the policies say. */
export async function openBook(tx: Tx, { isLive }: ListTime): Promise<OpenedBook> {
  const [workspace, leftOut] = await Promise.all([
    readWorkspace(tx),
    isLive ? readStuckAccounts(tx, { accountIds: null, stages: ['health'] }) : [],
    // asked for each past day: there from here on, as who decides for whom is
    readMerges(tx),
    readRelations(tx),
  ])
  return { currency: workspace?.currency ?? null, leftOut }
}

/**
 * Sums of rows for the quarter asked about and those around it, and the renewals of that quarter in columns; of the history, sums
 * for each past quarter and columns for each checkpoint: as of that day, as known at the end of it, so that nothing learned later
 * is in what was forecast then. What is sent over grows with the renewals of one quarter, eight bytes a number.
 */
export async function forecastQuarter(
  tx: Tx,
  input: ForecastRequest,
  policiesAt: BookQuery['policiesAt'],
  { currency, leftOut }: OpenedBook,
): Promise<ForecastRead | Refusal> {
  const { quarter, segment, csmId, asOf, knownAt, isLive } = input
  const asking = { policiesAt, segment, csmId, stuck: leftOut.map(({ accountId }) => accountId) }
  const now = await scopeAt(tx, asking, { asOf, knownAt, isLive })
  const [around, groups, past, checkpoints] = await Promise.all([
    lookAround(tx, quarter, now, policiesAt),
    readGroupSums(tx, quarter.period, now),
    seePast(tx, input.pastQuarters, input.asOf, asking),
    seeCheckpoints(tx, input, asking),
  ])
  if (around === null) return bookNotRebuilt(asOf)
  const sumsOf = (name: string): QuarterSums => around.sums.get(name) ?? noSums(name)
  return {
    currency,
    seen: around.seen,
    groups,
    names: await readPersonNames(tx, namedIn(groups, around.seen.final)),
    past: past.seen.map(firstDay => {
      const { name } = firstDay.quarter
      return { firstDay, outcome: around.heard.get(name) ?? noSums(name) }
    }),
    checkpoints: checkpoints.seen,
    ahead: Array.from({ length: QUARTERS_AHEAD }, (_, i) => sumsOf(quarterFrom(quarter.name, i))),
    leftOut,
    notRebuilt: [...past.notRebuilt, ...checkpoints.notRebuilt],
  }
}

function namedIn(groups: readonly GroupSums[], final: QuarterSeen['final']): string[] {
  const csms = groups.flatMap(({ of, key }) => (of === 'csm' && key !== null ? [key] : []))
  return final?.personId == null ? csms : [...csms, final.personId]
}

/** The quarter with what its distribution is made from, and the sums of all quarters around it; null where not rebuilt. */
async function lookAround(
  tx: Tx,
  quarter: NamedQuarter,
  scope: BookScope,
  policiesAt: BookQuery['policiesAt'],
): Promise<{ seen: QuarterBook; sums: QuarterSumsByName; heard: QuarterSumsByName } | null> {
  const { segment, csmId, asOf, knownAt } = scope
  const [taught, columns, final] = await Promise.all([
    readTaught(tx, spanOf(quarter, asOf), scope, policiesAt),
    readBookColumns(tx, quarter.period, scope),
    readFinal(tx, { quarter: quarter.name, segment, csmId }, knownAt),
  ])
  if (taught === null) return null
  const { sums, heard, lessons } = taught
  const seen = {
    quarter,
    asOf,
    sums: sums.get(quarter.name) ?? noSums(quarter.name),
    final,
    columns,
    lessons,
  }
  return { seen, sums, heard }
}

async function seeCheckpoints(tx: Tx, input: ForecastRequest, asking: BookQuery): Promise<Seen<Checkpoint>> {
  const { quarter, asOf, knownAt } = input
  const found = await Promise.all(
    input.checkpoints
      .map(monthsBefore => ({ monthsBefore, on: monthsEarlier(quarter, monthsBefore) }))
      .filter(({ on }) => on <= asOf && startOf(on) <= knownAt)
      .map(async ({ monthsBefore, on }) => {
        const end = endOf(on) < knownAt ? endOf(on) : knownAt
        const scope = await scopeAt(tx, asking, { asOf: on, knownAt: end, isLive: false })
        return { monthsBefore, on, around: await lookAround(tx, quarter, scope, asking.policiesAt) }
      }),
  )
  return {
    seen: found.flatMap(({ monthsBefore, around }) =>
      around === null ? [] : [{ monthsBefore, seen: around.seen }],
    ),
    notRebuilt: found.flatMap(({ on, around }) => (around === null ? [on] : [])),
  }
}

/** A quarter begins a whole number of quarters before another: so do its checkpoints at three and six months. */
function monthsEarlier(quarter: NamedQuarter, months: number): Day {
  return namedQuarter(quarterFrom(quarter.name, -months / 3)).period.since
}

/** All that a look at the quarter, what lies ahead of it and what the past teaches can be about. */
function spanOf(quarter: NamedQuarter, asOf: Day): Period {
  const [first, last] = [quarter.name, quarterOf(asOf)].toSorted() as [string, string]
  return {
    since: namedQuarter(quarterFrom(first, -QUARTERS_BACK)).period.since,
    until: namedQuarter(quarterFrom(last, QUARTERS_AHEAD)).period.until,
  }
}

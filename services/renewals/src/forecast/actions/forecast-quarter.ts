// Everything a quarter's forecast is made from, as of a day and as known then: its renewals, what earlier forecasts taught, the final.
import type { PolicyAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { learningPolicy, totalKnown } from '@rung/forecasting'
import type { HealthPolicies } from '@rung/judgement'
import type { ListTime } from '@rung/judgement/requests'
import {
  type Day,
  daysBetween,
  endOf,
  quarterFrom,
  quarterOf,
  type Refusal,
  refuse,
  startOf,
} from '@rung/kernel'
import { readStuckAccounts, readTermOutcomes } from '@rung/signals'
import { type ForecastLessons, forecastLessons, type QuarterOutcome } from '../forecast-lessons.ts'
import { type NamedQuarter, namedQuarter, quartersBefore } from '../quarters.ts'
import { type BookScope, type BookSources, type RenewalBook, renewalBook } from '../renewal-book.ts'
import { type ForecastFinal, readFinal } from '../storage/forecast-finals.ts'
import { readKept } from '../storage/kept-forecasts.ts'
import { readCurrentBook, readPastBook } from '../storage/read-book.ts'

/** What was known of one quarter at one time. */
export type QuarterSeen = {
  readonly quarter: NamedQuarter
  readonly asOf: Day
  readonly book: RenewalBook
  readonly final: ForecastFinal | null
  /** What forecasts served by then had taught. */
  readonly lessons: ForecastLessons
}

/** A quarter that is over, as it was seen on its first day, and as it turned out by what is known now. */
export type PastQuarter = { readonly firstDay: QuarterSeen; readonly outcome: RenewalBook }

/** The quarter as it was seen some months before its first day. */
export type Checkpoint = { readonly monthsBefore: number; readonly seen: QuarterSeen }

export type ForecastRead = {
  readonly currency: string | null
  readonly seen: QuarterSeen
  readonly past: readonly PastQuarter[]
  readonly checkpoints: readonly Checkpoint[]
  /** The quarter asked about and those after it. */
  readonly ahead: readonly { readonly quarter: string; readonly book: RenewalBook }[]
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

// Three years: past that a quarter weighs little, and each is one more pass over the book.
const QUARTERS_BACK = 12
const QUARTERS_AHEAD = 4

type At = ListTime
/** Null where the history of that day does not hold yet what a forecast reads. */
type Look = (quarter: NamedQuarter, at: At) => Promise<{ seen: QuarterSeen; sources: BookSources } | null>

/**
 * One reading of rows for the quarter asked about, and one of the history for each past quarter and checkpoint: as of that day, as
 * known at the end of it, so that nothing learned later is in what was forecast then.
 */
export async function forecastQuarter(
  tx: Tx,
  input: ForecastRequest,
  policiesAt: PolicyAt<HealthPolicies>,
): Promise<ForecastRead | Refusal> {
  const { quarter, segment, csmId, asOf, knownAt, isLive } = input
  const [workspace, leftOut] = await Promise.all([
    readWorkspace(tx),
    isLive ? readStuckAccounts(tx, { accountIds: null, stages: ['health'] }) : [],
  ])
  const stuck = leftOut.map(({ accountId }) => accountId)
  const notRebuilt: Day[] = []
  const look: Look = async (named, at) => {
    const policies = policiesAt(at.knownAt)
    const span = spanOf(named, at.asOf)
    const rows = at.isLive ? await readCurrentBook(tx, span, stuck) : await readPastBook(tx, span, at)
    if (rows === null) {
      notRebuilt.push(at.asOf)
      return null
    }
    const sources = { rows, outcomes: await readTermOutcomes(tx, { ...at, ...span }) }
    const scope = { segment, csmId }
    const book = renewalBook(sources, { due: named.period, ...scope }, policies.forecast)
    const final = await readFinal(tx, { quarter: named.name, ...scope }, at.knownAt)
    const lessons = await learn(tx, sources, scope, at, policies)
    return { seen: { quarter: named, asOf: at.asOf, book, final, lessons }, sources }
  }
  const found = await look(quarter, { asOf, knownAt, isLive })
  if (found === null) {
    return refuse('not_rebuilt', `The history of ${asOf} does not hold yet what forecasts read.`, {
      fix: `Rebuild it with POST /v1/scores/rebuild {"since": "${asOf}"}, and ask again.`,
    })
  }
  const { seen, sources } = found
  const bookOf = (named: NamedQuarter): RenewalBook =>
    renewalBook(sources, { due: named.period, segment, csmId }, policiesAt(knownAt).forecast)
  const past: PastQuarter[] = []
  for (const named of input.pastQuarters) {
    if (named.period.until > asOf) continue
    const { since } = named.period
    const firstDay = await look(named, { asOf: since, knownAt: endOf(since), isLive: false })
    if (firstDay !== null) past.push({ firstDay: firstDay.seen, outcome: bookOf(named) })
  }
  const checkpoints: Checkpoint[] = []
  for (const monthsBefore of input.checkpoints) {
    const on = monthsEarlier(quarter, monthsBefore)
    if (on > asOf || startOf(on) > knownAt) continue
    const end = endOf(on) < knownAt ? endOf(on) : knownAt
    const then = await look(quarter, { asOf: on, knownAt: end, isLive: false })
    if (then !== null) checkpoints.push({ monthsBefore, seen: then.seen })
  }
  const ahead = Array.from({ length: QUARTERS_AHEAD }, (_, i) => {
    const named = namedQuarter(quarterFrom(quarter.name, i))
    return { quarter: named.name, book: i === 0 ? seen.book : bookOf(named) }
  })
  return {
    currency: workspace?.currency ?? null,
    seen,
    past,
    checkpoints,
    ahead,
    leftOut,
    notRebuilt,
  }
}

/** What the quarters that were over, and the forecasts served by then, teach. */
async function learn(
  tx: Tx,
  sources: BookSources,
  scope: Omit<BookScope, 'due'>,
  { asOf, knownAt }: At,
  policies: HealthPolicies,
): Promise<ForecastLessons> {
  const all = { segment: null, csmId: null }
  const isAll = scope.segment === null && scope.csmId === null
  const forecastKeptOf = async (of: Omit<BookScope, 'due'>) => ({
    kept: await readKept(tx, of, knownAt),
    outcomes: quartersBefore(quarterOf(asOf), QUARTERS_BACK).map(({ name, period }): QuarterOutcome => {
      const { booked } = renewalBook(sources, { due: period, ...of }, policies.forecast)
      return { quarter: name, ageDays: daysBetween(period.until, asOf), actual: totalKnown(booked) }
    }),
  })
  const ofAll = await forecastKeptOf(all)
  const ofScope = isAll ? ofAll : await forecastKeptOf(scope)
  return forecastLessons(ofAll, ofScope, policies.forecast.commonFactorSd, learningPolicy)
}

/** A quarter begins a whole number of quarters before another: so do its checkpoints at three and six months. */
function monthsEarlier(quarter: NamedQuarter, months: number): Day {
  return namedQuarter(quarterFrom(quarter.name, -months / 3)).period.since
}

/** All that a look at the quarter, what lies ahead of it and what the past teaches can be about. */
function spanOf(quarter: NamedQuarter, asOf: Day): { readonly since: Day; readonly until: Day } {
  const [first, last] = [quarter.name, quarterOf(asOf)].toSorted() as [string, string]
  return {
    since: namedQuarter(quarterFrom(first, -QUARTERS_BACK)).period.since,
    until: namedQuarter(quarterFrom(last, QUARTERS_AHEAD)).period.until,
  }
}

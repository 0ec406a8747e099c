// How far CSMs differ in what their customers attain, beyond what their books explain. A spread with its interval, and nobody's name.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { betweenGroups, type GroupMean } from '@rung/statistics'
import type { Company } from './company.ts'
import type { AccountWeek } from './company-facts.ts'
import type { CsmSpread, CsmSpreadWeek, Spread } from './diagnosis.ts'
import type { Looking } from './measure.ts'
import type { ChasmPolicy } from './policy.ts'

type Kept = { readonly csmId: string; readonly stratum: string; readonly attained: number }

/**
 * Each account's A less the mean of its stratum (segment, and settled in or not); of each CSM with 5 accounts or more the mean, with variance s^2 / n (s^2 pooled within
 * CSMs); the deviation is the root of Paule and Mandel's variance between CSMs, its interval by the Q-profile.
 *
 * Units: shares of an outcome. Errors: none; unknown with fewer than two such CSMs, or where no account within a book differs. A segment that one CSM has alone
 * says nothing of them. By quarter, as of their last weeks: as health had judged each account then, by the segment it has now. Source: Viechtbauer, Statistics in Medicine 26 (2007): a random-effects model of the means.
 *
 * @example two CSMs with ten accounts each in one segment, around 0.3 and around 0.7: a deviation of about 0.28
 */
export function csmSpread(company: Company, looking: Looking): CsmSpread {
  const { grid, policy } = looking
  const ends = quarterEnds(grid.weeks, policy)
  const judged = new Map(ends.map(week => [week, new Map<string, AccountWeek>()]))
  for (const each of company.facts.accountWeeks) judged.get(each.week)?.set(each.accountId, each)
  const quarters = [...judged].map(([week, standing]) => ({
    week,
    ...spreadAt(week, standing, company, looking),
  }))
  const { week: _, ...now } = quarters.at(-1) as CsmSpreadWeek
  return { ...now, quarters: quarters.filter(({ accounts }) => accounts > 0) }
}

function spreadAt(week: Day, judged: Judged, company: Company, looking: Looking): Spread {
  const accounts = standingAt(week, judged, company, looking)
  const books = byCsm(withoutStratum(accounts.filter(isKept)), looking.policy.leastBook)
  const kept = books.flat().length
  const coverage = accounts.length === 0 ? 0 : accounts.filter(isKept).length / accounts.length
  const unknown = { deviation: null, interval: null, csms: books.length, accounts: kept, coverage }
  const noise = pooledVariance(books)
  if (books.length < 2 || noise === 0) return unknown
  const means = books.map((book): GroupMean => ({ mean: meanOf(book), variance: noise / book.length }))
  const { variance, low, high } = betweenGroups(means, looking.policy.confidence)
  return {
    ...unknown,
    deviation: Math.sqrt(variance),
    interval: { low: Math.sqrt(low), high: Math.sqrt(high) },
  }
}

/** Each account as it was judged in that week. */
type Judged = ReadonlyMap<string, AccountWeek>

/** The last weeks of quarters, counted back from the last of all. */
export const quarterEnds = (weeks: readonly Day[], { windowWeeks }: ChasmPolicy): Day[] =>
  weeks.filter((_, index) => (weeks.length - 1 - index) % windowWeeks === 0)

type Open = { readonly csmId: string | null; readonly stratum: string; readonly attained: number | null }
const isKept = (account: Open): account is Kept => account.csmId !== null && account.attained !== null

/** Each customer that a week ended with, by what its book explains. */
function standingAt(week: Day, judged: Judged, { facts }: Company, { policy }: Looking): Open[] {
  return facts.accounts.flatMap(({ accountId, segment, customerOn, closedOn }) => {
    if (customerOn > week || (closedOn !== null && closedOn <= addDays(week, 6))) return []
    const isNew = daysBetween(customerOn, week) < policy.settledInDays
    const now = judged.get(accountId)
    const stratum = `${segment ?? ''} ${isNew ? 'new' : 'settled'}`
    return [{ csmId: now?.csmId ?? null, attained: now?.attained ?? null, stratum }]
  })
}

function withoutStratum(accounts: readonly Kept[]): Map<string, number[]> {
  const strata = Map.groupBy(accounts, ({ stratum }) => stratum)
  const means = new Map(
    [...strata].map(([name, kept]) => [name, meanOf(kept.map(({ attained }) => attained))]),
  )
  const books = new Map<string, number[]>()
  for (const { csmId, stratum, attained } of accounts)
    books.set(csmId, [...(books.get(csmId) ?? []), attained - Number(means.get(stratum))])
  return books
}

const byCsm = (books: Map<string, number[]>, least: number): number[][] =>
  [...books.values()].filter(book => book.length >= least)

function pooledVariance(books: readonly (readonly number[])[]): number {
  const squares = books.map(book => book.reduce((sum, value) => sum + (value - meanOf(book)) ** 2, 0))
  const freedom = books.reduce((sum, book) => sum + book.length - 1, 0)
  return freedom === 0 ? 0 : squares.reduce((sum, each) => sum + each, 0) / freedom
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

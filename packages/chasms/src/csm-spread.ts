// How far CSMs differ in what their customers attain, beyond what their books explain. A spread with its interval, and nobody's name.
import { daysBetween } from '@rung/kernel'
import { betweenGroups, type GroupMean } from '@rung/statistics'
import type { Company } from './company.ts'
import type { CsmSpread } from './diagnosis.ts'
import type { Looking } from './measure.ts'

type Kept = { readonly csmId: string; readonly stratum: string; readonly attained: number }

/**
 * Each account's A less the mean of its stratum (segment, and settled in or not); of each CSM with 5 accounts or more the mean, with variance s^2 / n (s^2 pooled within
 * CSMs); the deviation is the root of Paule and Mandel's variance between CSMs, its interval by the Q-profile.
 *
 * Units: shares of an outcome. Errors: none; unknown with fewer than two such CSMs, or where no account within a book differs. A segment that one CSM has alone
 * says nothing of them. Source: Viechtbauer, Statistics in Medicine 26 (2007): a random-effects model of the means.
 *
 * @example two CSMs with ten accounts each in one segment, around 0.3 and around 0.7: a deviation of about 0.28
 */
export function csmSpread(company: Company, looking: Looking): CsmSpread {
  const accounts = lastWeek(company, looking)
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

type Open = { readonly csmId: string | null; readonly stratum: string; readonly attained: number | null }
const isKept = (account: Open): account is Kept => account.csmId !== null && account.attained !== null

/** Each customer of the last whole week, by what its book explains. */
function lastWeek({ facts, weeksByAccount }: Company, { grid, policy, asOf }: Looking): Open[] {
  const week = grid.weeks.at(-1)
  return facts.accounts.flatMap(({ accountId, segment, customerOn, closedOn }) => {
    if (week === undefined || customerOn > week || (closedOn !== null && closedOn <= asOf)) return []
    const isNew = daysBetween(customerOn, week) < policy.settledInDays
    const now = weeksByAccount.get(accountId)?.get(week)
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

// Do scores put customers in the order of their true chance of leaving: over all kinds, and within each.
import { rankCorrelation } from '@rung/statistics'
import type { Planted } from './stories.ts'

type Scored = {
  readonly planted: Planted
  readonly lossProbability: number
  readonly score: number | null
}

export type OrderOfKind = {
  readonly kind: Planted | 'all'
  readonly accounts: number
  /** Spearman's, of the score and the chance to stay; null where there is no order. */
  readonly rankCorrelation: number | null
  /** Not below what is asked, or too few accounts to ask. */
  readonly holds: boolean
}

/** Over all kinds the order must be plain; within one, where all are much alike, it must not be chance alone or the other way round. */
const LEAST_OVER_ALL = 0.7
const LEAST_WITHIN_KIND = 0.2
/** With fewer, chance alone gives 0.2 and more too often to say anything. */
const ACCOUNTS_TO_ASK = 12

export function orderOf(accounts: readonly Scored[]): OrderOfKind[] {
  const kinds = [...new Set(accounts.map(({ planted }) => planted))].sort()
  return [
    order('all', accounts, LEAST_OVER_ALL),
    ...kinds.map(kind =>
      order(
        kind,
        accounts.filter(({ planted }) => planted === kind),
        LEAST_WITHIN_KIND,
      ),
    ),
  ]
}

function order(kind: OrderOfKind['kind'], accounts: readonly Scored[], least: number): OrderOfKind {
  const scored = accounts.flatMap(({ score, lossProbability }) =>
    score === null ? [] : [{ score, stays: 1 - lossProbability }],
  )
  const found = rankCorrelation(
    scored.map(({ score }) => score),
    scored.map(({ stays }) => stays),
  )
  const holds = scored.length < ACCOUNTS_TO_ASK || (found ?? 0) >= least
  return { kind, accounts: accounts.length, rankCorrelation: found, holds }
}

// What a portfolio can be sorted by, and the column behind it.

export const PORTFOLIO_SORTS = {
  score: { column: 'score_hundredths', type: 'integer' },
  state: { column: 'state', type: 'text' },
  attained: { column: 'attained', type: 'float8' },
  usage: { column: 'usage', type: 'float8' },
  relationship: { column: 'relationship', type: 'float8' },
  trust: { column: 'trust', type: 'float8' },
  trend_30d: { column: 'trend_30d', type: 'integer' },
  trend_90d: { column: 'trend_90d', type: 'integer' },
  arr: { column: 'arr_minor', type: 'bigint' },
  renewal_due: { column: 'next_due_on', type: 'date' },
  renewal_risk: { column: 'next_probability_lost', type: 'float8' },
  flags: { column: 'flag_count', type: 'integer' },
  csm: { column: 'csm_id', type: 'text' },
  segment: { column: 'segment', type: 'text' },
} as const

export type PortfolioSort = keyof typeof PORTFOLIO_SORTS
export type SortOrder = 'asc' | 'desc'

export const SORT_NAMES = Object.keys(PORTFOLIO_SORTS) as [PortfolioSort, ...PortfolioSort[]]

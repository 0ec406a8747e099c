// Rows by quarter and source as one row a quarter, with its three voices beside each other.
import type { Answer } from '@rung/client'

export type HistoryRow = Answer<'get', '/v1/forecast/history'>['data'][number]

export type PastQuarter = {
  readonly quarter: string
  readonly observed: HistoryRow['observed']
  readonly model: HistoryRow | undefined
  readonly csm: HistoryRow | undefined
  readonly final: HistoryRow | undefined
}

/** The latest first, as they come; quarters in which nothing was due and nobody spoke are left out. */
export function pastQuarters(rows: readonly HistoryRow[]): PastQuarter[] {
  const byQuarter = Map.groupBy(rows, row => row.quarter)
  return [...byQuarter].flatMap(([quarter, of]) => {
    const [first] = of
    const isSilent = of.every(({ predicted, observed }) => predicted === null && observed.renewals === 0)
    if (first === undefined || isSilent) return []
    const by = (source: HistoryRow['source']) => of.find(row => row.source === source)
    return [{ quarter, observed: first.observed, model: by('model'), csm: by('csm'), final: by('final') }]
  })
}

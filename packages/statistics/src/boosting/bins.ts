// A feature cut into bins, each of which gets a leaf value of its own. Bin 0 is unknown, or a word nobody has seen.
import type { FeatureColumn } from './feature-column.ts'

export type BinEdges =
  /** Bin 1 is below the first edge, bin k + 1 from edge k on. */
  | { readonly kind: 'number'; readonly edges: readonly number[] }
  /** Bin k + 1 is level k. */
  | { readonly kind: 'word'; readonly levels: readonly (boolean | string)[] }

export type BinnedColumn = {
  readonly name: string
  readonly edges: BinEdges
  /** Bins there are, the unknown one included. */
  readonly count: number
  /** The bin of each row. */
  readonly bins: Uint16Array
  /** Which way leaf values may go from bin to bin, the unknown one apart: 1 never down, -1 never up. Absent leaves them free. */
  readonly monotone?: Monotone
}

export type Monotone = -1 | 1

/**
 * Numbers are cut halfway between neighbours, every one apart where there are few, else at quantiles of the rows; words have a bin
 * each once `fewest` rows have them, and share bin 0 before that.
 *
 * Units: edges in those of the feature. Errors: none.
 * Source: Ke and others, LightGBM, NIPS (2017), 3 (histograms); Chen and Guestrin, XGBoost, KDD (2016), 3.2 (quantile sketch).
 *
 * @example
 * [...binColumn({ name: 'x', kind: 'number', values: Float64Array.of(1, 2, 5, NaN) }, 8, 1).bins] // => [1, 2, 3, 0]
 */
export function binColumn(column: FeatureColumn, most: number, fewest: number): BinnedColumn {
  if (column.kind === 'word') {
    const rowsOf = new Map<number, number>()
    for (const code of column.codes) rowsOf.set(code, (rowsOf.get(code) ?? 0) + 1)
    const codes = column.levels.map((_, code) => code).filter(code => (rowsOf.get(code) ?? 0) >= fewest)
    const binOf = new Map(codes.map((code, index) => [code, index + 1]))
    return {
      name: column.name,
      edges: { kind: 'word', levels: codes.map(code => column.levels[code] as boolean | string) },
      count: codes.length + 1,
      bins: Uint16Array.from(column.codes, code => binOf.get(code) ?? 0),
    }
  }
  const edges = edgesOf(column.values, most)
  return {
    name: column.name,
    edges: { kind: 'number', edges },
    count: edges.length + 2,
    bins: Uint16Array.from(column.values, value => (Number.isNaN(value) ? 0 : 1 + edgesUpTo(edges, value))),
  }
}

/** At most `most` - 1 edges. */
function edgesOf(values: Float64Array, most: number): number[] {
  const known = values.filter(value => !Number.isNaN(value)).sort()
  const distinct = known.filter((value, at) => at === 0 || value !== known[at - 1])
  const between = (above: number) => {
    const at = lowerBound(distinct, above)
    return ((distinct[at - 1] as number) + above) / 2
  }
  if (distinct.length <= most) return Array.from(distinct.subarray(1), between)
  const cuts = new Set<number>()
  for (let part = 1; part < most; part++) {
    const above = known[Math.floor((part * known.length) / most)] as number
    if (above > (known[0] as number)) cuts.add(between(above))
  }
  return [...cuts].sort((a, b) => a - b)
}

/**
 * How many edges are at most `value`, by binary search
 *
 * Units: a count. Errors: none; edges rise. Source: Knuth, The Art of Computer Programming 3 (2nd ed. 1998), 6.2.1.
 *
 * @example
 * edgesUpTo([10, 20, 30], 20) // => 2
 */
export function edgesUpTo(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

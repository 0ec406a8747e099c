// The concern map as a matrix: concerns down, capabilities across, what of all segments falls into one cell.
import type { Concern, ConcernMap } from './chasm-words.ts'

type Cell = ConcernMap['cells'][number]

export type MatrixCell = {
  readonly neededBy: number
  readonly stated: boolean
  readonly promised: number
  readonly kept: number
  readonly broken: number
  readonly attained: number
  readonly attainedOf: number
}

export type MatrixRow = {
  readonly key: string
  readonly concern: Concern
  /** By capability; where neither product nor a promise brings the two together there is none. */
  readonly cells: ReadonlyMap<string, MatrixCell>
}

export type Matrix = { readonly capabilities: readonly string[]; readonly rows: readonly MatrixRow[] }

const keyOf = ({ level, tag }: Concern): string => `${level} ${tag ?? ''}`

const add = (sum: MatrixCell | undefined, cell: Cell): MatrixCell => ({
  neededBy: (sum?.neededBy ?? 0) + cell.neededBy.length,
  stated: (sum?.stated ?? false) || cell.stated,
  promised: (sum?.promised ?? 0) + cell.promised,
  kept: (sum?.kept ?? 0) + cell.kept,
  broken: (sum?.broken ?? 0) + cell.broken,
  attained: (sum?.attained ?? 0) + cell.attained,
  attainedOf: (sum?.attainedOf ?? 0) + cell.attainedOf,
})

/** Rows in the order of the answer; the capabilities most needed first. */
export function matrixOf({ cells }: Pick<ConcernMap, 'cells'>): Matrix {
  const rows = new Map<string, { concern: Concern; cells: Map<string, MatrixCell> }>()
  const needs = new Map<string, number>()
  for (const cell of cells) {
    const row = rows.get(keyOf(cell.concern)) ?? { concern: cell.concern, cells: new Map() }
    row.cells.set(cell.capability, add(row.cells.get(cell.capability), cell))
    rows.set(keyOf(cell.concern), row)
    needs.set(cell.capability, (needs.get(cell.capability) ?? 0) + cell.neededBy.length)
  }
  return {
    capabilities: [...needs]
      .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
      .map(([name]) => name),
    rows: [...rows].map(([key, row]) => ({ key, ...row })),
  }
}

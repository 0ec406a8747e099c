// Sums over the cells of columns and of pairs of columns.
import type { BinnedColumn } from './bins.ts'
import { addByCell, type Cells, type RowGradients } from './gradients.ts'
import type { BinSums } from './regression-tree.ts'

// Cells that two bytes can name.
const MOST_SHORT = 65_536

/**
 * Bins of the column that has most of them
 *
 * Units: bins. Errors: none; 0 without columns. Source: none needed.
 *
 * @example
 * mostBins([{ count: 3 }, { count: 5 }]) // => 5
 */
export function mostBins(columns: readonly BinnedColumn[]): number {
  return Math.max(0, ...columns.map(({ count }) => count))
}

/**
 * Sums of gradients and hessians by cell, in the first cells of the arrays that are handed in
 *
 * Units: those of the gradients. Errors: none. Source: Chen and Guestrin, XGBoost, KDD (2016), 3.2 (sums by bin).
 *
 * @example
 * const rows = { residual: Float64Array.of(0.5, -0.5), hessian: Float64Array.of(0.25, 0.25) }
 * const room = { gradient: new Float64Array(4), hessian: new Float64Array(4) }
 * [...summed(Uint16Array.of(1, 1), 2, Int32Array.of(0, 1), rows, room).hessian] // => [0, 0.5]
 */
export function summed(
  cells: Cells,
  count: number,
  rows: Int32Array,
  gradients: RowGradients,
  { gradient, hessian }: BinSums,
): BinSums {
  const part = { gradient: gradient.subarray(0, count), hessian: hessian.subarray(0, count) }
  part.gradient.fill(0)
  part.hessian.fill(0)
  addByCell(cells, rows, gradients, part)
  return part
}

/**
 * cell(row) = bin of the first x bins of the second + bin of the second
 *
 * Units: places of cells. Errors: none. Source: none needed.
 *
 * @example
 * [...cellsOf({ bins: Uint16Array.of(0, 1), count: 2 }, { bins: Uint16Array.of(2, 0), count: 3 })] // => [2, 3]
 */
export function cellsOf(first: BinnedColumn, second: BinnedColumn): Cells {
  const [rows, count] = [first.bins.length, first.count * second.count]
  const cells = count > MOST_SHORT ? new Uint32Array(rows) : new Uint16Array(rows)
  for (let row = 0; row < cells.length; row++) {
    cells[row] = (first.bins[row] as number) * second.count + (second.bins[row] as number)
  }
  return cells
}

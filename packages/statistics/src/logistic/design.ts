// A design matrix, known by what a fit asks of it: products with weights, with values of rows, and its Gram matrix.
import type { SquareMatrix } from '../linear/cholesky.ts'
import { addCombined, addDots, inEights } from '../linear/column-sums.ts'

export type Design = {
  readonly rows: number
  readonly columns: number
  /** What adds (X weights)[row] to sums[row], rows `first` up to `last`: X w, of blocks of rows. */
  combined(weights: Float64Array): (sums: Float64Array, first: number, last: number) => void
  dots(): Dots
  gram(): Gram
}

/** X' values, of blocks of rows one after the other. */
export type Dots = {
  /** values[row - first] of the rows `first` up to `last`. */
  add(values: Float64Array, first: number, last: number): void
  /** By column. */
  sum(): Float64Array
}

/** X' diag(weights) X, of blocks of rows one after the other. */
export type Gram = {
  /** weights[row - first] of the rows `first` up to `last`. */
  add(weights: Float64Array, first: number, last: number): void
  sum(): SquareMatrix
}

/**
 * The design whose columns are these
 *
 * Units: those of the columns. Errors: none. Source: Golub and Van Loan, Matrix Computations (4th ed. 2013), 1.5 (blocking).
 *
 * @example
 * const gram = denseDesign([Float64Array.of(1, 1), Float64Array.of(0, 2)], 2).gram()
 * gram.add(Float64Array.of(1, 0.5), 0, 2)
 * [...gram.sum().values] // => [1.5, 1, 1, 2]
 */
export function denseDesign(columns: readonly Float64Array[], rows: number): Design {
  const eights = inEights(columns, rows)
  return {
    rows,
    columns: columns.length,
    combined: weights => (sums, first, last) => addCombined(sums, eights, weights, first, last),
    dots: () => {
      const sums = new Float64Array(columns.length)
      return {
        add: (values, first, last) => addDots(sums, eights, eights.length, values, first, last),
        sum: () => sums,
      }
    },
    gram: () => denseGram(eights, columns.length),
  }
}

function denseGram(eights: readonly Float64Array[], size: number): Gram {
  // The lower triangle by rows, each as long as the columns are.
  const sums = Array.from({ length: size }, () => new Float64Array(eights.length))
  let products = new Float64Array(0)
  return {
    add: (weights, first, last) => {
      if (products.length < last - first) products = new Float64Array(last - first)
      for (const [row, rowSums] of sums.entries()) {
        setProducts(products, weights, eights[row] as Float64Array, first, last)
        addDots(rowSums, eights, row + 1, products, first, last)
      }
    },
    sum: () => {
      const values = new Float64Array(size * size)
      for (const [row, rowSums] of sums.entries()) {
        for (let column = 0; column <= row; column++) {
          values[row * size + column] = rowSums[column] as number
          values[column * size + row] = rowSums[column] as number
        }
      }
      return { size, values }
    },
  }
}

function setProducts(
  products: Float64Array,
  weights: Float64Array,
  column: Float64Array,
  first: number,
  last: number,
): void {
  for (let at = first; at < last; at++) {
    products[at - first] = (column[at] as number) * (weights[at - first] as number)
  }
}

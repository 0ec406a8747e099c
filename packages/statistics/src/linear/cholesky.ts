// Solves symmetric positive definite systems, and inverts them: the linear algebra of a penalised fit, and no more.

/** A square matrix by rows. */
export type SquareMatrix = { readonly size: number; readonly values: Float64Array }

// What is left of a diagonal below this share of it is rounding: the column says what those before it say.
const SINGULAR_BELOW = 1e-11

/**
 * The lower triangle L with L L' = matrix
 *
 * Units: the square root of those of the matrix. Errors: undefined when the matrix is not positive definite.
 * Source: Golub and Van Loan, Matrix Computations (4th ed. 2013), 4.2.
 *
 * @example
 * cholesky({ size: 2, values: Float64Array.of(4, 2, 2, 5) })?.values.join() // => '2,0,1,2'
 * cholesky({ size: 2, values: Float64Array.of(1, 1, 1, 1) }) // => undefined
 */
export function cholesky({ size, values }: SquareMatrix): SquareMatrix | undefined {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const ofRow = row * size
    // Four columns in one reading of the row, each sum in its own order; those up to the diagonal one by one.
    const inFours = row - (row % 4)
    for (let column = 0; column < inFours; column += 4) setFour(lower, values, size, ofRow, column)
    for (let column = inFours; column <= row; column++) {
      const sum = lessDot(lower, values[ofRow + column] as number, ofRow, column * size, 0, column)
      if (row !== column) lower[ofRow + column] = sum / (lower[column * size + column] as number)
      else if (sum > SINGULAR_BELOW * (values[ofRow + row] as number)) lower[ofRow + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return { size, values: lower }
}

/** sum less the products of two rows, places `from` up to `to`. */
function lessDot(
  lower: Float64Array,
  sum: number,
  row: number,
  other: number,
  from: number,
  to: number,
): number {
  let left = sum
  for (let k = from; k < to; k++) left -= (lower[row + k] as number) * (lower[other + k] as number)
  return left
}

function setFour(
  lower: Float64Array,
  values: Float64Array,
  size: number,
  ofRow: number,
  column: number,
): void {
  const a = column * size
  const b = a + size
  const c = b + size
  const d = c + size
  let sa = values[ofRow + column] as number
  let sb = values[ofRow + column + 1] as number
  let sc = values[ofRow + column + 2] as number
  let sd = values[ofRow + column + 3] as number
  for (let k = 0; k < column; k++) {
    const each = lower[ofRow + k] as number
    sa -= each * (lower[a + k] as number)
    sb -= each * (lower[b + k] as number)
    sc -= each * (lower[c + k] as number)
    sd -= each * (lower[d + k] as number)
  }
  setOne(lower, sa, ofRow, a, column, column)
  setOne(lower, sb, ofRow, b, column, column + 1)
  setOne(lower, sc, ofRow, c, column, column + 2)
  setOne(lower, sd, ofRow, d, column, column + 3)
}

/** Place `at` of a row, from the sum of its products with another row up to `from`. */
function setOne(
  lower: Float64Array,
  sum: number,
  ofRow: number,
  row: number,
  from: number,
  at: number,
): void {
  lower[ofRow + at] = lessDot(lower, sum, ofRow, row, from, at) / (lower[row + at] as number)
}

/**
 * x with L L' x = right, by forward and back substitution
 *
 * Units: those of right by those of the matrix. Errors: none, L being a Cholesky factor. Source: as above.
 *
 * @example
 * [...solve({ size: 2, values: Float64Array.of(2, 0, 1, 2) }, Float64Array.of(8, 12))] // => [1, 2]
 */
export function solve({ size, values }: SquareMatrix, right: Float64Array): Float64Array {
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    const left = lessProduct(values, x[row] as number, row * size, x, row)
    x[row] = left / (values[row * size + row] as number)
  }
  return substituteBack({ size, values }, x)
}

function lessProduct(values: Float64Array, sum: number, row: number, x: Float64Array, to: number): number {
  let left = sum
  for (let k = 0; k < to; k++) left -= (values[row + k] as number) * (x[k] as number)
  return left
}

/**
 * x with L' x = right: of standard normal deviates such whose covariance is (L L')^-1. Set in `right`.
 *
 * Units: those of right by those of L. Errors: none, L being a Cholesky factor. Source: as above, 3.1; Rue and Held, Gaussian Markov
 * Random Fields (2005), 2.3.1 (draws).
 *
 * @example
 * [...substituteBack({ size: 2, values: Float64Array.of(2, 0, 1, 2) }, Float64Array.of(4, 4))] // => [1, 2]
 */
export function substituteBack({ size, values }: SquareMatrix, right: Float64Array): Float64Array {
  for (let row = size - 1; row >= 0; row--) {
    const x = (right[row] as number) / (values[row * size + row] as number)
    right[row] = x
    for (let k = 0; k < row; k++) right[k] = (right[k] as number) - (values[row * size + k] as number) * x
  }
  return right
}

/**
 * The inverse of the matrix L L'
 *
 * Units: one by those of the matrix. Errors: none, L being a Cholesky factor. Source: as above.
 *
 * @example
 * [...inverse({ size: 1, values: Float64Array.of(2) }).values] // => [0.25]
 */
export function inverse(lower: SquareMatrix): SquareMatrix {
  const { size } = lower
  const half = inverseOfTriangle(lower)
  const values = new Float64Array(size * size)
  // (L L')^-1 = M' M, M = L^-1: row by row of M, which has nothing right of its diagonal.
  for (let k = 0; k < size; k++) {
    for (let row = 0; row <= k; row++) {
      const each = half[k * size + row] as number
      for (let column = 0; column <= row; column++) {
        values[row * size + column] =
          (values[row * size + column] as number) + each * (half[k * size + column] as number)
      }
    }
  }
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      values[row * size + column] = values[column * size + row] as number
    }
  }
  return { size, values }
}

/** Of a lower triangle, itself one. */
function inverseOfTriangle({ size, values }: SquareMatrix): Float64Array {
  const inverted = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const ofRow = row * size
    for (let k = 0; k < row; k++) {
      const each = values[ofRow + k] as number
      for (let column = 0; column <= k; column++) {
        inverted[ofRow + column] =
          (inverted[ofRow + column] as number) - each * (inverted[k * size + column] as number)
      }
    }
    const diagonal = values[ofRow + row] as number
    for (let column = 0; column < row; column++) {
      inverted[ofRow + column] = (inverted[ofRow + column] as number) / diagonal
    }
    inverted[ofRow + row] = 1 / diagonal
  }
  return inverted
}

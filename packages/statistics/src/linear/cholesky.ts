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
    for (let column = 0; column <= row; column++) {
      let sum = values[row * size + column] as number
      for (let k = 0; k < column; k++) {
        sum -= (lower[row * size + k] as number) * (lower[column * size + k] as number)
      }
      if (row !== column) lower[row * size + column] = sum / (lower[column * size + column] as number)
      else if (sum > SINGULAR_BELOW * (values[row * size + row] as number))
        lower[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return { size, values: lower }
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
    let sum = x[row] as number
    for (let k = 0; k < row; k++) sum -= (values[row * size + k] as number) * (x[k] as number)
    x[row] = sum / (values[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] as number
    for (let k = row + 1; k < size; k++) sum -= (values[k * size + row] as number) * (x[k] as number)
    x[row] = sum / (values[row * size + row] as number)
  }
  return x
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
  const values = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const solved = solve(lower, unit)
    for (let row = 0; row < size; row++) values[row * size + column] = solved[row] as number
  }
  return { size, values }
}

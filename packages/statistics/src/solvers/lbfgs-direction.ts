// Limited-memory BFGS: a Newton step whose Hessian is corrected by what the past steps have met.
import { type SquareMatrix, solve } from '../linear/cholesky.ts'

/** A step s, and by how much the gradient of the objective rose along it, y. */
export type Turn = { readonly step: Float64Array; readonly rise: Float64Array }

/**
 * The two loops of L-BFGS with H0 = (L L')^-1 in their middle; without past steps the Newton step H0 x gradient
 *
 * Units: those of the weights. Errors: none; every y's must be above 0, as it is on a convex objective.
 * Source: Nocedal, Mathematics of Computation 35 (1980); Nocedal and Wright, Numerical Optimization (2nd ed. 2006), 7.2.
 *
 * @example
 * [...lbfgsDirection(Float64Array.of(6), { size: 1, values: Float64Array.of(2) }, [])] // => [1.5]
 * [...lbfgsDirection(Float64Array.of(6), { size: 1, values: Float64Array.of(2) }, [{ step: Float64Array.of(1), rise: Float64Array.of(3) }])]
 * // => [2]
 */
export function lbfgsDirection(
  gradient: Float64Array,
  lower: SquareMatrix,
  past: readonly Turn[],
): Float64Array {
  const rest = Float64Array.from(gradient)
  const shares: number[] = []
  for (const { step, rise } of past.toReversed()) {
    const share = dot(step, rest) / dot(step, rise)
    shares.unshift(share)
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - share * (rise[i] as number)
  }
  const down = solve(lower, rest)
  for (const [index, { step, rise }] of past.entries()) {
    const share = (shares[index] as number) - dot(rise, down) / dot(step, rise)
    for (let i = 0; i < down.length; i++) down[i] = (down[i] as number) + share * (step[i] as number)
  }
  return down
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number)
  return sum
}

// A root of a rising function: Newton's method inside a bracket, bisecting where a step would leave it.

export type ValueAndSlope = { readonly value: number; readonly slope: number }

const MOST_STEPS = 100

/**
 * x with f(x) = 0, f rising from f(low) <= 0 to f(high) >= 0: x - f(x) / f'(x), or the middle of the bracket
 *
 * Units: those of x, to four units in its last place. Errors: none; after 100 steps the last place reached.
 * Source: Press and others, Numerical Recipes (3rd ed. 2007), 9.4.
 *
 * @example
 * newtonBisection(x => ({ value: x * x - 2, slope: 2 * x }), { low: 0, high: 2, start: 1 }) // => Math.SQRT2
 */
export function newtonBisection(
  f: (x: number) => ValueAndSlope,
  bracket: { readonly low: number; readonly high: number; readonly start: number },
): number {
  let { low, high, start: x } = bracket
  let next = x
  let step = 0
  do {
    x = next
    const { value, slope } = f(x)
    if (value < 0) low = x
    else high = x
    const newton = x - value / slope
    next = newton >= low && newton <= high ? newton : (low + high) / 2
    step += 1
  } while (step < MOST_STEPS && Math.abs(next - x) > 4 * Number.EPSILON * Math.max(1, Math.abs(x)))
  return next
}

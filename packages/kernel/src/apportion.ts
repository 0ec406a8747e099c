// Rounds parts so that they add up to the rounded whole: what a reader adds by hand must be what is shown.

export type Part = { readonly name: string; readonly exact: number }
export type WholePart = { readonly name: string; readonly units: number }

/**
 * Largest-remainder rounding: integer units that add up to `totalUnits` exactly, ties by name.
 *
 * Every part is floored, and the units still missing go one each to the largest remainders. `exact` is in the same
 * unit as `totalUnits` (hundredths of a point, say) and the exact parts must add up to within one unit a part of it.
 *
 * @example apportion([{ name: 'a', exact: 1.5 }, { name: 'b', exact: 1.5 }], 3) // a: 2, b: 1
 */
export function apportion(parts: readonly Part[], totalUnits: number): WholePart[] {
  const floored = parts.map(({ name, exact }, index) => {
    const floor = Math.floor(exact)
    return { index, name, floor, remainder: exact - floor }
  })
  const missing = totalUnits - floored.reduce((sum, part) => sum + part.floor, 0)
  if (missing < 0 || missing > parts.length) {
    throw new RangeError(`parts do not add up to ${totalUnits}: ${missing} units are missing`)
  }
  const byRemainder = floored.toSorted((a, b) => b.remainder - a.remainder || (a.name < b.name ? -1 : 1))
  const lifted = new Set(byRemainder.slice(0, missing).map(part => part.index))
  return floored.map(({ index, name, floor }) => ({ name, units: floor + (lifted.has(index) ? 1 : 0) }))
}

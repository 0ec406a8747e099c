// How often a property over stored rows is tried: each run writes and reads a database, so `npm test` takes few and the slow tests ten times as many.

/** Runs for fast-check, of so many in `npm test`. */
export function propertyRuns(few: number): { readonly numRuns: number } {
  return { numRuns: few * Number(process.env.RUNG_PROPERTY_TIMES ?? 1) }
}

// How probable at least so many hits are in a sample from a finite lot: Fisher's noncentral hypergeometric distribution.

export type Lot = {
  /** Things in the lot, hits among them, things drawn. */
  readonly things: number
  readonly hits: number
  readonly drawn: number
  /** Odds of a hit in the sample over those in the rest: 1 is the central distribution. */
  readonly odds: number
}

export type Tail = { readonly above: number; readonly atLeast: number }

/**
 * P(X > x) and P(X >= x), with P(X = x) proportional to C(hits, x) C(things - hits, drawn - x) odds^x: what a sample says of a
 * change whose former share nobody knows, since given all hits the share cancels.
 *
 * Units: probabilities. Errors: none; an x outside what can be drawn gives 0 or 1. Source: Fisher, "The logic of inductive inference",
 * Journal of the Royal Statistical Society 98 (1935); Agresti, Categorical Data Analysis (2013), 7.3.5.
 *
 * @example
 * hypergeometricTail(3, { things: 8, hits: 4, drawn: 4, odds: 1 }) // => { above: 0.0142857, atLeast: 0.2428571 }
 * @example
 * hypergeometricTail(1, { things: 2, hits: 1, drawn: 1, odds: 3 }).atLeast // => 0.75
 */
export function hypergeometricTail(x: number, { things, hits, drawn, odds }: Lot): Tail {
  const least = Math.max(0, drawn + hits - things)
  const most = Math.min(drawn, hits)
  let [log, largest] = [0, 0]
  const logs: number[] = [0]
  for (let k = least; k < most; k += 1) {
    log += Math.log(((hits - k) * (drawn - k) * odds) / ((k + 1) * (things - hits - drawn + k + 1)))
    logs.push(log)
    if (log > largest) largest = log
  }
  let [below, at, above] = [0, 0, 0]
  for (const [index, value] of logs.entries()) {
    const weight = Math.exp(value - largest)
    const k = least + index
    if (k < x) below += weight
    else if (k > x) above += weight
    else at = weight
  }
  const total = below + at + above
  return { above: above / total, atLeast: (at + above) / total }
}

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
 * Units: probabilities. Errors: none; an x outside what can be drawn gives 0 or 1, and what can be drawn is never impossible: at least the smallest number there is. Source: Fisher, "The logic of inductive inference",
 * Journal of the Royal Statistical Society 98 (1935); Agresti, Categorical Data Analysis (2013), 7.3.5; Fog, Communications in Statistics B 37 (2008) for the mode, from which terms are added until they vanish, whatever the lot.
 *
 * @example
 * hypergeometricTail(3, { things: 8, hits: 4, drawn: 4, odds: 1 }) // => { above: 0.0142857, atLeast: 0.2428571 }
 * @example
 * hypergeometricTail(1, { things: 2, hits: 1, drawn: 1, odds: 3 }).atLeast // => 0.75
 */
export function hypergeometricTail(x: number, lot: Lot): Tail {
  const { things, hits, drawn, odds } = lot
  const least = Math.max(0, drawn + hits - things)
  const most = Math.min(drawn, hits)
  if (x < least) return { above: 1, atLeast: 1 }
  if (x > most) return { above: 0, atLeast: 0 }
  const mode = Math.min(most, Math.max(least, modeOf(lot)))
  // P(X = k + 1) / P(X = k)
  const step = (k: number): number =>
    ((hits - k) * (drawn - k) * odds) / ((k + 1) * (things - hits - drawn + k + 1))
  // Of P(X = mode); what lies beyond x and the mode no longer counts once it is too small a part of what does.
  let at = x === mode ? 1 : 0
  let above = mode > x ? 1 : 0
  let below = mode < x ? 1 : 0
  for (let k = mode + 1, weight = 1; k <= most; k += 1) {
    weight *= step(k - 1)
    if (k < x) below += weight
    else if (k > x) above += weight
    else at = weight
    if (weight <= (k < x ? 0 : NEGLIGIBLE * (x > mode ? at : 1))) break
  }
  for (let k = mode - 1, weight = 1; k >= least; k -= 1) {
    weight /= step(k)
    if (k > x) above += weight
    else if (k < x) below += weight
    else at = weight
    if (weight <= (k > x ? 0 : NEGLIGIBLE * (x < mode ? at : 1))) break
  }
  const total = below + at + above
  return { above: above / total, atLeast: Math.max(Number.MIN_VALUE, (at + above) / total) }
}

const NEGLIGIBLE = 1e-18

function modeOf({ things, hits, drawn, odds }: Lot): number {
  const a = odds - 1
  const b = hits + drawn - things - (hits + drawn + 2) * odds
  const c = (hits + 1) * (drawn + 1) * odds
  return Math.floor((-2 * c) / (b - Math.sqrt(b * b - 4 * a * c)))
}

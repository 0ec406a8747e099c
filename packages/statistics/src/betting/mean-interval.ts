// An interval for the mean of bounded values that holds at every look: by betting against each mean there could be.

export type MeanInterval = { readonly low: number; readonly high: number }

export type Bounds = {
  /** Every value lies within these. */
  readonly least: number
  readonly most: number
  /** Of the chance that the interval, at any of all looks, does not hold the mean. */
  readonly alpha: number
}

/**
 * The means against which nobody has won 1 / alpha. With x and m scaled to [0, 1]: wealth(m) = (prod(1 + l_i (x_i - m)) + prod(1 - l'_i (x_i - m))) / 2
 * with bets l_i = min(b_i, 1 / 2m), l'_i = min(b_i, 1 / 2(1 - m)), b_i = sqrt(2 ln(2 / alpha) / (v_{i-1} i ln(1 + i))), v the variance so far, regularized
 * by one half seen before anything. If m is the mean of each value given those before it, wealth(m) is a martingale that begins at 1, so that it reaches 1 / alpha
 * at any time with a chance of at most alpha (Ville): looking every day fools nobody, and neither does stopping when one likes.
 *
 * Units: those of the values; alpha 0..1. Errors: RangeError for no span, or a value outside. The ends are rounded outwards to 1/2000 of the
 * span. Source: Waudby-Smith, Ramdas, "Estimating means of bounded random variables by betting" (2024), hedged capital, eq. 24 to 26.
 *
 * @example
 * meanInterval([], { least: -1, most: 1, alpha: 0.05 }) // => { low: -1, high: 1 }
 * @example
 * meanInterval(new Array(200).fill(0.5), { least: 0, most: 1, alpha: 0.05 }).low > 0.4 // => true
 */
export function meanInterval(values: readonly number[], { least, most, alpha }: Bounds): MeanInterval {
  const span = most - least
  if (!(span > 0)) throw new RangeError('the bounds have no span between them')
  if (values.some(value => !(value >= least && value <= most)))
    throw new RangeError('a value is out of its bounds')
  const scaled = values.map(value => (value - least) / span)
  const bets = betsOf(scaled, alpha)
  const isHeld = (step: number) => logWealth(scaled, bets, step / STEPS) < Math.log(1 / alpha)
  // Wealth falls towards the middle of what was seen and rises from it: what is held lies in one piece around it.
  const middle = Math.round(STEPS * ((0.5 + sum(scaled)) / (1 + scaled.length)))
  const low = firstHeld(0, middle, isHeld)
  const high = STEPS - firstHeld(0, STEPS - middle, step => isHeld(STEPS - step))
  return {
    low: least + (Math.max(0, low - 1) / STEPS) * span,
    high: least + (Math.min(STEPS, high + 1) / STEPS) * span,
  }
}

const STEPS = 2_000
// A bet that could lose more than half at once would end the game by one unlucky value.
const MOST_AT_STAKE = 0.5

/** Each from what was seen before it alone. */
function betsOf(scaled: readonly number[], alpha: number): number[] {
  let [total, squares] = [0.5, 0.25]
  return scaled.map((value, index) => {
    const n = index + 1
    const bet = Math.sqrt((2 * Math.log(2 / alpha)) / ((squares / n) * n * Math.log(1 + n)))
    total += value
    squares += (value - total / (n + 1)) ** 2
    return bet
  })
}

function logWealth(scaled: readonly number[], bets: readonly number[], mean: number): number {
  let [above, below] = [0, 0]
  for (const [index, value] of scaled.entries()) {
    const bet = Number(bets[index])
    above += Math.log1p(Math.min(bet, MOST_AT_STAKE / mean) * (value - mean))
    below += Math.log1p(-Math.min(bet, MOST_AT_STAKE / (1 - mean)) * (value - mean))
  }
  const larger = Math.max(above, below)
  return larger + Math.log((Math.exp(above - larger) + Math.exp(below - larger)) / 2)
}

/** The first step from `from` on that is held, where none before it and all up to `to` are; `to` where none is. */
function firstHeld(from: number, to: number, isHeld: (step: number) => boolean): number {
  let [out, held] = [from - 1, to]
  while (held - out > 1) {
    const step = Math.floor((out + held) / 2)
    if (isHeld(step)) held = step
    else out = step
  }
  return held
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

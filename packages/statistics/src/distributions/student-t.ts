// Critical values of Student's t: how many standard errors either side of a mean hold the true one.

/**
 * The t for which P(|T| < t) = confidence, for a whole number of degrees of freedom.
 *
 * P(|T| < t) with theta = atan(t / sqrt(df)) is a finite sum: for even df sin(theta) (1 + 1/2 cos^2 + 1*3/(2*4) cos^4 + ...), for
 * odd df 2/pi (theta + sin(theta) (cos + 2/3 cos^3 + 2*4/(3*5) cos^5 + ...)), up to cos^(df - 2). It grows with theta, so
 * halving the range finds t.
 *
 * Units: standard errors. Errors: throws on df below 1 and on a confidence outside 0..1.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 *
 * @example
 * studentT(0.95, 1) // => 12.706205
 * studentT(0.95, 9) // => 2.262157
 */
export function studentT(confidence: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`${df} degrees of freedom`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`)
  let low = 0
  let high = Math.PI / 2
  // 2^-60 of the range: past the last digit of a double.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (within(middle, df) < confidence) low = middle
    else high = middle
  }
  return Math.sqrt(df) * Math.tan((low + high) / 2)
}

function within(theta: number, df: number): number {
  const cos = Math.cos(theta)
  const odd = df % 2 === 1
  let term = odd ? cos : 1
  let sum = 0
  for (let power = odd ? 1 : 0; power <= df - 2; power += 2) {
    sum += term
    term *= (cos * cos * (power + 1)) / (power + 2)
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum
}

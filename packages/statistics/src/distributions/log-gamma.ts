// The logarithms of the gamma and of the beta function.

// Lanczos' coefficients for g = 7 and nine terms: 15 digits.
const G = 7
const FIRST = 0.999_999_999_999_809_9
const TERMS = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
]

/**
 * ln Gamma(x) = ln sqrt(2 pi) + (x - 1/2) ln t - t + ln(c0 + sum of c_k / (x - 1 + k)), t = x + g - 1/2
 *
 * Units: none. Errors: NaN for x below 1/2 it does not serve; relative 10^-14. Source: Lanczos, SIAM Journal on Numerical Analysis B 1 (1964).
 *
 * @example
 * logGamma(5) // => 3.1780538
 * logGamma(0.5) // => 0.5723649
 */
export function logGamma(x: number): number {
  if (!(x >= 0.5)) return Number.NaN
  const t = x + G - 0.5
  const sum = TERMS.reduce((total, term, index) => total + term / (x + index), FIRST)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/**
 * ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b)
 *
 * Units: none. Errors: NaN for an argument below 1/2. Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.2.2.
 *
 * @example
 * logBeta(2, 3) // => -2.4849066
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

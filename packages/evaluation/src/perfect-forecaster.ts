// How a forecaster who knows every true probability would fare on so many outcomes: drawn again and again.
import { createChance } from '@rung/cli'
import { expectedCalibrationError, fitPlatt } from '@rung/statistics'

export type Range = { readonly low: number; readonly high: number }

export type PerfectForecaster = { readonly ece: Range; readonly slope: Range; readonly intercept: Range }

/** 95 % of the draws lie within each range. */
export function perfectForecaster(truly: Float64Array, draws: number, seed: number): PerfectForecaster {
  const chance = createChance(seed)
  const logits = truly.map(probability => Math.log(probability / (1 - probability)))
  const seen = Array.from({ length: draws }, () => {
    const labels = Uint8Array.from(truly, probability => (chance.next() < probability ? 1 : 0))
    const { slope, offset } = fitPlatt(logits, labels)
    return { ece: expectedCalibrationError({ probabilities: truly, labels }), slope, intercept: offset }
  })
  const range = (name: 'ece' | 'intercept' | 'slope'): Range => {
    const sorted = seen.map(each => each[name]).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
    return { low: at(0.025), high: at(0.975) }
  }
  return { ece: range('ece'), slope: range('slope'), intercept: range('intercept') }
}

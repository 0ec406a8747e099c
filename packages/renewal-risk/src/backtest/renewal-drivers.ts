// What went with losing and keeping, one feature at a time: odds ratios, an association and not a cause.
import { fitRidgeLogistic, type RidgeFit } from '@rung/statistics'
import { featureNames, type TrainingRow } from '../fit/training-set.ts'
import type { BacktestPolicy } from './backtest-policy.ts'

export type RenewalDriver = {
  readonly feature: string
  /** Of a flag or a word: the value held against all others. Null for a number, held by its standard deviation. */
  readonly value: boolean | string | null
  /** Of a number: what the odds ratio is for one of, in the feature's own unit. */
  readonly perSd: number | null
  /** By how much the odds of being lost are multiplied; more than 1 goes with losing. */
  readonly oddsRatio: number
  readonly low95: number
  readonly high95: number
  /** Renewals of which it was known, and how many of those were lost. */
  readonly n: number
  readonly lost: number
}

const DEVIATIONS_95 = 1.959_964

/**
 * A logistic regression a feature, with an intercept: odds ratio = e^weight, interval = e^(weight +- 1.96 sd).
 *
 * Rows that do not know the feature are left out of its own. The furthest from 1 by its standard errors first.
 */
export function renewalDrivers(
  rows: readonly TrainingRow[],
  policy: Pick<BacktestPolicy, 'driverPenalty'>,
): RenewalDriver[] {
  return featureNames(rows)
    .flatMap(name => driversOfFeature(rows, name, policy))
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ driver }) => driver)
}

type Ranked = { readonly driver: RenewalDriver; readonly strength: number }

function driversOfFeature(
  rows: readonly TrainingRow[],
  feature: string,
  policy: Pick<BacktestPolicy, 'driverPenalty'>,
): Ranked[] {
  const known = rows.filter(row => (row.features[feature] ?? null) !== null)
  const values = known.map(row => row.features[feature])
  const lost = Uint8Array.from(known, row => (row.lost ? 1 : 0))
  const rate = (column: number[], of: Pick<RenewalDriver, 'perSd' | 'value'>) =>
    rateOne(Float64Array.from(column), lost, { feature, ...of }, policy.driverPenalty)
  if (values.every(value => typeof value === 'number')) {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length
    const perSd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length)
    return perSd > 0
      ? rate(
          values.map(each => (each - mean) / perSd),
          { perSd, value: null },
        )
      : []
  }
  const words = [...new Set(values)].filter(value => typeof value === 'string').sort()
  const held = values.some(value => typeof value === 'boolean') ? [true] : words
  return held.flatMap(value => {
    const isHeld = values.map(each => (each === value ? 1 : 0))
    return new Set(isHeld).size > 1 ? rate(isHeld, { perSd: null, value }) : []
  })
}

function rateOne(
  values: Float64Array,
  lost: Uint8Array,
  of: Pick<RenewalDriver, 'feature' | 'perSd' | 'value'>,
  penalty: number,
): Ranked[] {
  const losses = lost.reduce((sum, each) => sum + each, 0)
  if (losses === 0 || losses === lost.length) return []
  const columns = [new Float64Array(lost.length).fill(1), values]
  const problem = { columns, labels: lost, priorMean: [0, 0], penalty: [INTERCEPT, penalty] }
  // Never refused: both weights have a prior.
  const { weights, covariance } = fitRidgeLogistic(problem) as RidgeFit
  const weight = weights[1] as number
  const sd = Math.sqrt(covariance().values[3] as number)
  return [
    {
      driver: {
        ...of,
        oddsRatio: Math.exp(weight),
        low95: Math.exp(weight - DEVIATIONS_95 * sd),
        high95: Math.exp(weight + DEVIATIONS_95 * sd),
        n: lost.length,
        lost: losses,
      },
      strength: Math.abs(weight) / sd,
    },
  ]
}

// No opinion on how many are lost: a hundred log-odds either way.
const INTERCEPT = 1e-4

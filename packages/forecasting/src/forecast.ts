// Adds up renewals to what a quarter keeps: expected GRR and NRR, and the P10, P50 and P90 of each.

import { discreteQuantile } from '@rung/statistics'
import { servedMoments } from './book-moments.ts'
import { commonFactor, factorOfMany } from './common-factor.ts'
import { atNodes, type Moments, momentsOver, type Nodes } from './nodes.ts'
import { outcomeSets } from './outcome-set.ts'
import { columnsOf, measured, type OutlookColumns, openIn, totalOf } from './outlook-columns.ts'
import type { ForecastPolicy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'
import { smoothSums } from './smooth-sums.ts'
import { runToEnd, type Steps } from './steps.ts'
import { sumRenewals } from './sum-renewals.ts'

/** An amount in minor units, or the same as a share of the ARR due. */
export type Range = {
  readonly expected: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export type SumMethod = {
  /** `exact` to the minor unit, or on a lattice whose error is beside it. */
  readonly method: 'exact' | 'lattice'
  /** Distance between the amounts a quantile can take on a lattice; null when exact. */
  readonly stepMinor: number | null
  /** Variance the lattice adds, as a share of the sum's own; 0 when exact. The mean is not moved. */
  readonly varianceErrorShare: number
}

export type MeasureForecast = {
  readonly amountMinor: Range
  /** As a share of the ARR due: GRR for what is retained, NRR for all ARR after. */
  readonly rate: Range
  readonly sdMinor: number
  readonly sums: SumMethod
}

export type Forecast = {
  readonly renewals: number
  readonly arrDueMinor: number
  /** ARR after without any expansion: the sum of min(ARR after, ARR due). */
  readonly gross: MeasureForecast
  /** All ARR after. */
  readonly net: MeasureForecast
  readonly commonFactor: { readonly sd: number; readonly nodes: number }
  readonly policyVersion: string
}

/**
 * ARR after S = sum of A(i). Given the common factor z ~ N(0, sd^2) the A(i) are independent and P(i lost | z) =
 * sigmoid(a(i) + z), with a(i) such that its mean over z is the probability served; how a kept renewal splits does not move with z.
 * P(S = s) = integral of the convolution at z, by Gauss-Hermite. Up to `pairwiseRenewals` open renewals are added pair by pair
 * (sum-renewals.ts), more of them through the characteristic function of the book (smooth-sums.ts), where that dies away.
 *
 * Expected figures are the plain sum of each renewal's own expectation at the served probability. GRR = E[sum of min(A(i), due(i))] /
 * sum of due(i), NRR = E[S] / sum of due(i), over the renewals given. Quantiles are discrete: nothing is interpolated.
 *
 * Returns null for no renewals: there is no rate of nothing. Throws on an outlook that is not a distribution.
 *
 * @example two renewals of 100.00 with a chance of 0.1 each of being lost, else renewed flat: expected 180.00, GRR 0.9
 */
export function forecast(book: readonly RenewalOutlook[], policy: ForecastPolicy): Forecast | null {
  return runToEnd(forecastSteps(columnsOf(book), policy))
}

/** `forecast` of a book in columns, in id order, in steps of a few milliseconds. */
export function* forecastSteps(book: OutlookColumns, policy: ForecastPolicy): Steps<Forecast | null> {
  const renewals = book.arrMinor.length
  if (renewals === 0) return null
  const both: Measured = { gross: measured(book, 'retained'), net: book }
  const smooth =
    openIn(book) > policy.pairwiseRenewals
      ? yield* forecastBoth(both, yield* atNodes(book, factorOfMany(policy)), smoothSums, policy)
      : null
  const found = smooth ?? (yield* forecastPairwise(both, policy))
  return { renewals, arrDueMinor: totalOf(book.arrMinor), ...found, policyVersion: policy.version }
}

type Measured = { readonly gross: OutlookColumns; readonly net: OutlookColumns }
type Both = Pick<Forecast, 'gross' | 'net' | 'commonFactor'>
type Adding = (
  columns: OutlookColumns,
  moments: Moments,
  nodes: Nodes,
  policy: ForecastPolicy,
) => Steps<Added | null>

function* forecastPairwise(both: Measured, policy: ForecastPolicy): Steps<Both> {
  const spread = Math.max(spreadOf(both.gross, policy), spreadOf(both.net, policy))
  const nodes = yield* atNodes(both.net, commonFactor(spread, policy))
  return (yield* forecastBoth(both, nodes, pairByPair, policy)) as Both
}

/** Both measures at the same nodes; null when either cannot be added that way. */
function* forecastBoth(
  { gross, net }: Measured,
  nodes: Nodes,
  adding: Adding,
  policy: ForecastPolicy,
): Steps<Both | null> {
  const found: MeasureForecast[] = []
  for (const columns of [gross, net]) {
    const moments = yield* momentsOver(columns, nodes)
    const added = yield* adding(columns, moments, nodes, policy)
    if (added === null) return null
    found.push(measureForecast(added, moments, totalOf(columns.arrMinor), policy))
  }
  const [ofGross, ofNet] = found as [MeasureForecast, MeasureForecast]
  const commonFactor = { sd: policy.commonFactorSd, nodes: nodes.factor.shifts.length }
  return { gross: ofGross, net: ofNet, commonFactor }
}

/** Every amount the sum may come to, its probability, and what rounding adds to the variance. */
type Added = {
  readonly amountsMinor: Float64Array
  readonly mass: Float64Array
  readonly stepMinor: number | null
  readonly addedVariance: number
}

function* pairByPair(
  columns: OutlookColumns,
  { variance }: Moments,
  { factor, chances }: Nodes,
  policy: ForecastPolicy,
): Steps<Added> {
  const { amountsMinor, stepMinor, addedVariance, massesAt } = sumRenewals(
    outcomeSets(columns),
    variance,
    policy,
  )
  const mass = new Float64Array(amountsMinor.length)
  for (const [k, chancesLost] of chances.entries()) {
    const weight = factor.weights[k] as number
    const atNode = massesAt(chancesLost)
    for (let i = 0; i < mass.length; i++) mass[i] = (mass[i] as number) + weight * (atNode[i] as number)
    yield
  }
  return { amountsMinor, mass, stepMinor, addedVariance }
}

/** How far one sd of z moves the expected sum of the book, in standard deviations of the book at a given z. */
function spreadOf(columns: OutlookColumns, policy: ForecastPolicy): number {
  const { pullMinor, ownVariance } = servedMoments(columns)
  return ownVariance > 0 ? (policy.commonFactorSd * pullMinor) / Math.sqrt(ownVariance) : 0
}

function measureForecast(
  { amountsMinor: amounts, mass, stepMinor, addedVariance }: Added,
  { expected, variance }: Moments,
  arrDueMinor: number,
  policy: ForecastPolicy,
): MeasureForecast {
  const at = (level: number) => discreteQuantile(amounts, mass, level, policy.quantileTolerance)
  const amountMinor = { expected, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
  return {
    amountMinor,
    rate: {
      expected: expected / arrDueMinor,
      p10: amountMinor.p10 / arrDueMinor,
      p50: amountMinor.p50 / arrDueMinor,
      p90: amountMinor.p90 / arrDueMinor,
    },
    sdMinor: Math.sqrt(variance),
    sums: {
      method: addedVariance === 0 ? 'exact' : 'lattice',
      stepMinor: addedVariance === 0 ? null : stepMinor,
      varianceErrorShare: variance > 0 ? addedVariance / variance : 0,
    },
  }
}

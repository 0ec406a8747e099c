// Adds up renewals to what a quarter keeps: expected GRR and NRR, and the P10, P50 and P90 of each.
import { centredLogit, logistic } from './centre-logit.ts'
import { type CommonFactor, commonFactor } from './common-factor.ts'
import { type Measure, momentsAt, type OutcomeSet, outcomeSet } from './outcome-set.ts'
import type { ForecastPolicy } from './policy.ts'
import { quantile } from './quantile.ts'
import { assertOutlook, type RenewalOutlook } from './renewal-outlook.ts'
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

type Book = { readonly sets: readonly OutcomeSet[]; readonly spread: number }

/**
 * ARR after S = sum of A(i). Given the common factor z ~ N(0, sd^2) the A(i) are independent and P(i lost | z) =
 * logistic(a(i) + z), with a(i) such that its mean over z is the probability served; how a kept renewal splits does not move with z.
 * P(S = s) = integral of the convolution at z, by Gauss-Hermite.
 *
 * Expected figures are the plain sum of each renewal's own expectation at the served probability. GRR = E[sum of min(A(i), due(i))] /
 * sum of due(i), NRR = E[S] / sum of due(i), over the renewals given. Quantiles as in quantile.ts.
 *
 * Returns null for no renewals: there is no rate of nothing. Throws on an outlook that is not a distribution.
 *
 * @example two renewals of 100.00 with a chance of 0.1 each of being lost, else renewed flat: expected 180.00, GRR 0.9
 */
export function forecast(book: readonly RenewalOutlook[], policy: ForecastPolicy): Forecast | null {
  if (book.length === 0) return null
  // Sums are taken in id order, so that the same book gives the same bits.
  const renewals = [...book].sort((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
  for (const renewal of renewals) assertOutlook(renewal)
  const arrDueMinor = renewals.reduce((sum, renewal) => sum + renewal.arrMinor, 0)
  const gross = bookOf(renewals, 'retained', policy)
  const net = bookOf(renewals, 'arrAfter', policy)
  const factor = commonFactor(Math.max(gross.spread, net.spread), policy)
  const chances = chancesByNode(renewals, factor)
  return {
    renewals: renewals.length,
    arrDueMinor,
    gross: forecastMeasure(gross.sets, arrDueMinor, factor, chances, policy),
    net: forecastMeasure(net.sets, arrDueMinor, factor, chances, policy),
    commonFactor: { sd: policy.commonFactorSd, nodes: factor.shifts.length },
    policyVersion: policy.version,
  }
}

function bookOf(renewals: readonly RenewalOutlook[], measure: Measure, policy: ForecastPolicy): Book {
  const sets = renewals.map(renewal => outcomeSet(renewal, measure))
  let pull = 0
  let variance = 0
  for (const set of sets) {
    pull += set.chanceLost * (1 - set.chanceLost) * momentsAt(set, 0).mean
    variance += momentsAt(set, set.chanceLost).variance
  }
  return { sets, spread: variance > 0 ? (policy.commonFactorSd * pull) / Math.sqrt(variance) : 0 }
}

function chancesByNode(renewals: readonly RenewalOutlook[], factor: CommonFactor): Float64Array[] {
  const logits = renewals.map(renewal => centredLogit(renewal.chanceLost, factor))
  return factor.shifts.map(shift => Float64Array.from(logits, logit => logistic(logit + shift)))
}

function forecastMeasure(
  sets: readonly OutcomeSet[],
  arrDueMinor: number,
  factor: CommonFactor,
  chances: readonly Float64Array[],
  policy: ForecastPolicy,
): MeasureForecast {
  const expected = sets.reduce((sum, set) => sum + momentsAt(set, set.chanceLost).mean, 0)
  const variance = varianceOver(sets, expected, factor, chances)
  const sums = sumRenewals(sets, variance, policy)
  const mass = new Float64Array(sums.amountsMinor.length)
  for (const [k, chancesLost] of chances.entries()) {
    const weight = factor.weights[k] as number
    const atNode = sums.massesAt(chancesLost)
    for (let i = 0; i < mass.length; i++) mass[i] = (mass[i] as number) + weight * (atNode[i] as number)
  }
  const at = (level: number) => quantile(sums.amountsMinor, mass, level, policy.quantileTolerance)
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
      method: sums.addedVariance === 0 ? 'exact' : 'lattice',
      stepMinor: sums.addedVariance === 0 ? null : sums.stepMinor,
      varianceErrorShare: variance > 0 ? sums.addedVariance / variance : 0,
    },
  }
}

/** Var S = E over z of the sum of the renewals' variances + variance over z of the sum of their means. */
function varianceOver(
  sets: readonly OutcomeSet[],
  expected: number,
  factor: CommonFactor,
  chances: readonly Float64Array[],
): number {
  let variance = 0
  for (const [k, chancesLost] of chances.entries()) {
    let mean = 0
    let within = 0
    for (const [i, set] of sets.entries()) {
      const moments = momentsAt(set, chancesLost[i] as number)
      mean += moments.mean
      within += moments.variance
    }
    variance += (factor.weights[k] as number) * (within + (mean - expected) ** 2)
  }
  return variance
}

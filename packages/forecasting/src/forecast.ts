// Adds up renewals to what a quarter keeps: expected GRR and NRR, and the P10, P50 and P90 of each.

import { discreteQuantile, sigmoid } from '@rung/statistics'
import { centredLogit } from './centre-logit.ts'
import { type CommonFactor, commonFactor, factorOfMany } from './common-factor.ts'
import { type Measure, momentsAt, type OutcomeSet, outcomeSet } from './outcome-set.ts'
import type { ForecastPolicy } from './policy.ts'
import { assertOutlook, type RenewalOutlook } from './renewal-outlook.ts'
import { type Moments, smoothSums } from './smooth-sums.ts'
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

type Book = { readonly sets: readonly OutcomeSet[]; readonly arrDueMinor: number; readonly spread: number }

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
  if (book.length === 0) return null
  // Sums are taken in id order, so that the same book gives the same bits.
  const renewals = [...book].sort((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
  for (const renewal of renewals) assertOutlook(renewal)
  const arrDueMinor = renewals.reduce((sum, renewal) => sum + renewal.arrMinor, 0)
  const books = {
    gross: bookOf(renewals, 'retained', policy),
    net: bookOf(renewals, 'arrAfter', policy),
  }
  const open = renewals.filter(({ chanceLost }) => chanceLost > 0 && chanceLost < 1).length
  const smooth =
    open > policy.pairwiseRenewals
      ? forecastBoth(books, atNodes(renewals, factorOfMany(policy)), smoothly, policy)
      : null
  const spread = Math.max(books.gross.spread, books.net.spread)
  const both =
    smooth ??
    (forecastBoth(books, atNodes(renewals, commonFactor(spread, policy)), pairByPair, policy) as Both)
  return { renewals: renewals.length, arrDueMinor, ...both, policyVersion: policy.version }
}

type Nodes = { readonly factor: CommonFactor; readonly chances: readonly Float64Array[] }

function atNodes(renewals: readonly RenewalOutlook[], factor: CommonFactor): Nodes {
  // Equal chances have equal logits: models serve few different ones to a large book of small customers.
  const known = new Map<number, number>()
  const logits = Float64Array.from(renewals, ({ chanceLost }) => {
    const logit = known.get(chanceLost) ?? centredLogit(chanceLost, factor)
    known.set(chanceLost, logit)
    return logit
  })
  return { factor, chances: factor.shifts.map(shift => logits.map(logit => sigmoid(logit + shift))) }
}

type Both = Pick<Forecast, 'gross' | 'net' | 'commonFactor'>
type Adding = (
  sets: readonly OutcomeSet[],
  moments: Moments,
  nodes: Nodes,
  policy: ForecastPolicy,
) => Added | null

/** Both measures at the same nodes; null when either cannot be added that way. */
function forecastBoth(
  { gross, net }: { readonly gross: Book; readonly net: Book },
  nodes: Nodes,
  adding: Adding,
  policy: ForecastPolicy,
): Both | null {
  const measured = [gross, net].map(({ sets, arrDueMinor }) => {
    const moments = momentsOver(sets, nodes)
    const added = adding(sets, moments, nodes, policy)
    return added === null ? null : measureForecast(added, moments, arrDueMinor, policy)
  })
  const [ofGross, ofNet] = measured
  if (!ofGross || !ofNet) return null
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

function smoothly(sets: readonly OutcomeSet[], moments: Moments, nodes: Nodes, policy: ForecastPolicy) {
  return smoothSums(sets, moments, nodes.factor, nodes.chances, policy)
}

function pairByPair(
  sets: readonly OutcomeSet[],
  { variance }: Moments,
  { factor, chances }: Nodes,
  policy: ForecastPolicy,
): Added {
  const { amountsMinor, stepMinor, addedVariance, massesAt } = sumRenewals(sets, variance, policy)
  const mass = new Float64Array(amountsMinor.length)
  for (const [k, chancesLost] of chances.entries()) {
    const weight = factor.weights[k] as number
    const atNode = massesAt(chancesLost)
    for (let i = 0; i < mass.length; i++) mass[i] = (mass[i] as number) + weight * (atNode[i] as number)
  }
  return { amountsMinor, mass, stepMinor, addedVariance }
}

function bookOf(renewals: readonly RenewalOutlook[], measure: Measure, policy: ForecastPolicy): Book {
  const sets = renewals.map(renewal => outcomeSet(renewal, measure))
  const arrDueMinor = renewals.reduce((sum, renewal) => sum + renewal.arrMinor, 0)
  let pull = 0
  let variance = 0
  for (const set of sets) {
    pull += set.chanceLost * (1 - set.chanceLost) * momentsAt(set, 0).mean
    variance += momentsAt(set, set.chanceLost).variance
  }
  const spread = variance > 0 ? (policy.commonFactorSd * pull) / Math.sqrt(variance) : 0
  return { sets, arrDueMinor, spread }
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

/** Var S = E over z of the sum of the renewals' variances + variance over z of the sum of their means. */
function momentsOver(sets: readonly OutcomeSet[], { factor, chances }: Nodes): Moments {
  const first = new Float64Array(sets.length)
  const second = new Float64Array(sets.length)
  let expected = 0
  for (let i = 0; i < sets.length; i++) {
    const set = sets[i] as OutcomeSet
    expected += momentsAt(set, set.chanceLost).mean
    const kept = momentsAt(set, 0)
    first[i] = kept.mean
    second[i] = kept.variance + kept.mean ** 2
  }
  let variance = 0
  for (const [k, chancesLost] of chances.entries()) {
    let mean = 0
    let within = 0
    for (let i = 0; i < first.length; i++) {
      const keeps = 1 - (chancesLost[i] as number)
      const own = keeps * (first[i] as number)
      mean += own
      within += keeps * (second[i] as number) - own ** 2
    }
    variance += (factor.weights[k] as number) * (within + (mean - expected) ** 2)
  }
  return { expected, variance: Math.max(0, variance) }
}

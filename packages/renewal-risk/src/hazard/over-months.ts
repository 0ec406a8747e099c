// From the hazard of each month to the probability that a contract without an end is left within the next months.
import { addMonths, apportion, type Day, type WholePart } from '@rung/kernel'
import { assessRisk, type RenewalFacts, type RiskAssessment } from '../assess-risk.ts'
import type { RiskFeatures } from '../feature.ts'
import { MILLIONTHS } from '../millionths.ts'
import type { RiskModel } from '../model.ts'

export type RunningMonth = {
  /** The first day after the month that runs on the day of looking: on it the contract could be left. */
  readonly dueOn: Day
  /** As known on the day of looking. */
  readonly features: RiskFeatures
  /** Those of them that count months, and so grow by one with each; what is unknown stays unknown. */
  readonly growing: readonly string[]
}

export type HazardMonth = {
  /** The hazard: P(left in this month | there until then), with its exact decomposition. */
  readonly risk: RiskAssessment
  /** P(left in this very month), in millionths; those of all months add up to the whole. */
  readonly lostMillionths: number
}

export type RiskOverMonths = {
  /** 1 - product(1 - hazard) over the months. */
  readonly probabilityLost: number
  /** The same, in whole millionths. */
  readonly lostMillionths: number
  /** All hazards at their low, and all at their high end: weights are shared, so months err together. */
  readonly interval: { readonly level: number; readonly low: number; readonly high: number }
  readonly months: readonly HazardMonth[]
}

/**
 * P(left within k months) = 1 - product over i of (1 - h(i)), h(i) = P(left in month i | there until then), where month 1
 * is the one that runs on `asOf`.
 *
 * Each h(i) is a logit that is a sum of named terms; the whole is the sum of P(left in month i) = h(i) x product of the
 * (1 - h) before it. Features stay as they are now, those that count months apart.
 *
 * @example two months of hazard 0.1 and 0.2: 1 - 0.9 x 0.8 = 0.28, of which 0.1 in the first and 0.18 in the second
 */
export function riskOverMonths(
  running: RunningMonth,
  months: number,
  model: RiskModel,
  asOf: Day,
): RiskOverMonths {
  const each = Array.from({ length: months }, (_, later) => {
    const facts: RenewalFacts = {
      dueOn: addMonths(running.dueOn, later),
      termType: 'monthly',
      features: grown(running, later),
    }
    return { risk: assessRisk(facts, model, asOf) }
  })
  const hazards = each.map(({ risk }) => risk.probabilityLost)
  const inMonth = lostInEach(hazards)
  const probabilityLost = lostWithin(hazards)
  const lostMillionths = Math.round(probabilityLost * MILLIONTHS)
  const parts = inMonth.map((exact, index) => ({ name: String(index), exact: exact * MILLIONTHS }))
  const whole = apportion(parts, lostMillionths)
  return {
    probabilityLost,
    lostMillionths,
    interval: {
      level: model.interval.level,
      low: lostWithin(each.map(({ risk }) => risk.interval.low)),
      high: lostWithin(each.map(({ risk }) => risk.interval.high)),
    },
    months: each.map((month, index) => ({ ...month, lostMillionths: (whole[index] as WholePart).units })),
  }
}

/** 1 - product(1 - hazard). */
export function lostWithin(hazards: readonly number[]): number {
  return 1 - hazards.reduce((there, hazard) => there * (1 - hazard), 1)
}

function lostInEach(hazards: readonly number[]): number[] {
  let there = 1
  return hazards.map(hazard => {
    const lost = there * hazard
    there -= lost
    return lost
  })
}

function grown({ features, growing }: RunningMonth, months: number): RiskFeatures {
  const older = growing.flatMap(name => {
    const value = features[name]
    return typeof value === 'number' ? [[name, value + months] as const] : []
  })
  return { ...features, ...Object.fromEntries(older) }
}

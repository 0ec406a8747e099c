// From the hazard of each month to the probability that a contract without an end is left within the next months.
import { addMonths, apportion, type Day, type WholePart } from '@rung/kernel'
import { assessRisk, type RiskAssessment } from '../assess-risk.ts'
import type { RiskFeatures } from '../feature.ts'
import { MILLIONTHS } from '../logit.ts'
import type { RiskModel } from '../model.ts'
import { CONTRACT_AGE } from './hazard-rows.ts'

export type EvergreenFacts = {
  readonly startsOn: Day
  /** As known on the day of looking; the age of the contract is added for each month. */
  readonly features: RiskFeatures
}

export type HazardMonth = {
  /** Age of the contract in this month: 1 is its first. */
  readonly age: number
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
 * (1 - h) before it. Features stay as they are now, age apart.
 *
 * @example two months of hazard 0.1 and 0.2: 1 - 0.9 x 0.8 = 0.28, of which 0.1 in the first and 0.18 in the second
 */
export function riskOverMonths(
  facts: EvergreenFacts,
  months: number,
  model: RiskModel,
  asOf: Day,
): RiskOverMonths {
  const running = ageAsOf(facts.startsOn, asOf)
  const each = Array.from({ length: months }, (_, index) => {
    const age = running + index
    const features = { ...facts.features, [CONTRACT_AGE]: age }
    const dueOn = addMonths(facts.startsOn, age)
    return { age, risk: assessRisk({ dueOn, termType: 'monthly', features }, model, asOf) }
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

/** Age in the month that runs on the day; 1 before the first. */
function ageAsOf(startsOn: Day, asOf: Day): number {
  let age = 1
  while (addMonths(startsOn, age) <= asOf) age++
  return age
}

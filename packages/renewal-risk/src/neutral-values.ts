// The value of each feature that speaks neither for nor against a customer: where its sentence turns from good to bad.
import type { FeatureValue } from './feature.ts'
import type { RiskModel, Term } from './model.ts'
import type { RiskFeatureName } from './risk-features.ts'
import { basisValue } from './shape.ts'

/** In the feature's own unit. Those of the expert's model lie where its terms are 0. */
export const neutralValues: Readonly<Record<RiskFeatureName, number | boolean>> = {
  attained: 0.7,
  outcome_unproven: 0,
  first_value_late: 0,
  hollow: false,
  completion_gap: 0.15,
  perception_gap: 0.15,
  experience_gap: 0.15,
  usage_score: 0.5,
  people_change: 0,
  seat_utilisation: 0.5,
  // A week: who works on other days than we look has been there since.
  days_since_last_event: 7,
  relationship: 0.5,
  hostility: 0,
  single_threaded: 0,
  champion_loss: 0,
  no_economic_buyer: false,
  clarity: 0.7,
  reliability: 0.75,
  resolution: 0.7,
  benevolence: 0.5,
  // One or two are a sign of use.
  open_tickets: 2.5,
  escalated_tickets: 0,
  tickets_past_target: 0,
  ticket_surge: 1.5,
  price_raised: 0,
  competitor_raised: 0,
  leaving_raised: 0,
  // Between who would and who would not recommend us.
  nps: 7.5,
  csm_worry: 0,
  paid_risk: 0.12,
  notice_given: false,
  auto_renews: false,
  tenure_months: 12,
  days_since_touch: 30,
  days_to_due: 0,
}

/**
 * The same model with contributions that are counted from neutral values: what its terms say of those stands with the base, and every
 * answer stays what it was. With terms that keep to a direction, a contribution then raises the risk exactly where the value lies on
 * the bad side of neutral, so that a sentence fits the value it states.
 */
export function countFromNeutral(model: RiskModel): RiskModel {
  const features = [...new Set(model.terms.map(term => term.feature))]
  const neutral = features.flatMap(feature => {
    const value = neutralOf(feature)
    const logOdds = value === undefined ? 0 : logOddsAt(model.terms, feature, value)
    return logOdds === 0 ? [] : [[feature, logOdds] as const]
  })
  return neutral.length === 0 ? model : { ...model, neutral: Object.fromEntries(neutral) }
}

function neutralOf(feature: string): number | boolean | undefined {
  return Object.hasOwn(neutralValues, feature) ? neutralValues[feature as RiskFeatureName] : undefined
}

function logOddsAt(terms: readonly Term[], feature: string, value: FeatureValue): number {
  return terms
    .filter(term => term.feature === feature)
    .reduce((sum, { shape, weight }) => {
      // A flag that the rows have as a number.
      const read = typeof value === 'boolean' && isOfNumbers(shape) ? Number(value) : value
      return sum + weight * basisValue(shape, read)
    }, 0)
}

function isOfNumbers({ kind }: Term['shape']): boolean {
  return kind !== 'is' && kind !== 'missing'
}

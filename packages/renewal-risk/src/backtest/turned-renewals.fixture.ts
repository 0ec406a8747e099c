// Renewals that turn features round: what is drawn of each feature, and the log-odds that they have.
import type { FeatureValue, RiskFeatures } from '../feature.ts'
import { neutralValues } from '../neutral-values.ts'
import { type RiskFeatureName, riskFeatures } from '../risk-features.ts'

/** Low and high ends of what is drawn, by unit. */
export const RANGES = {
  share: [0, 1],
  log_ratio: [-1.5, 0.7],
  count: [0, 6],
  days: [0, 120],
  months: [0, 60],
  points: [0, 10],
} as const

export const names = (Object.keys(riskFeatures) as RiskFeatureName[]).filter(name => name !== 'days_to_due')

function drawnValue(name: RiskFeatureName, draw: () => number): FeatureValue {
  const { unit } = riskFeatures[name]
  if (unit === 'flag') return draw() < 0.3
  const [low, high] = RANGES[unit]
  const value = low + (high - low) * draw()
  return unit === 'points' || unit === 'count' ? Math.round(value) : value
}

export function drawnFeatures(draw: () => number): RiskFeatures {
  return Object.fromEntries(names.map(name => [name, draw() < 0.05 ? null : drawnValue(name, draw)]))
}

const isBad = (each: RiskFeatures, name: RiskFeatureName) => {
  const value = Number(each[name] ?? neutralValues[name])
  return riskFeatures[name].direction === 'raises'
    ? value > Number(neutralValues[name])
    : value < Number(neutralValues[name])
}

/** Half of the features are turned round; the others act by steps, and two of them only together. */
export function turnedLogit(each: RiskFeatures): number {
  const turned = (
    ['benevolence', 'perception_gap', 'reliability', 'seat_utilisation', 'single_threaded', 'nps'] as const
  )
    .map(name => (isBad(each, name) ? -0.6 : 0.6))
    .reduce((sum, value) => sum + value, 0)
  const steps = (Number(each.attained ?? 1) < 0.25 ? 1.6 : 0) + (Number(each.hostility ?? 0) > 0.8 ? 1.4 : 0)
  const together = isBad(each, 'usage_score') && isBad(each, 'relationship') ? 2.2 : 0
  return -2 + turned + steps + together
}

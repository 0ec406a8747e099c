// The features a risk model reads, one table.
import { contractFeatures, dueFeatures } from './features/contract-features.ts'
import { outcomeFeatures } from './features/outcome-features.ts'
import { relationshipFeatures, touchFeatures } from './features/relationship-features.ts'
import { ticketFeatures } from './features/ticket-features.ts'
import { trustFeatures } from './features/trust-features.ts'
import { usageFeatures } from './features/usage-features.ts'
import { voiceFeatures } from './features/voice-features.ts'
import type { RiskFeature } from './risk-feature.ts'

export const riskFeatures = {
  ...outcomeFeatures,
  ...usageFeatures,
  ...relationshipFeatures,
  ...trustFeatures,
  ...ticketFeatures,
  ...voiceFeatures,
  ...contractFeatures,
  ...touchFeatures,
  ...dueFeatures,
} as const satisfies Readonly<Record<string, RiskFeature>>

export type RiskFeatureName = keyof typeof riskFeatures

/** The line of a feature; undefined of one that is not in the table, such as a recipe's. */
export function riskFeature(name: string): RiskFeature | undefined {
  return Object.hasOwn(riskFeatures, name) ? riskFeatures[name as RiskFeatureName] : undefined
}

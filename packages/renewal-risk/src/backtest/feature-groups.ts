// What features are about, in the order in which each group is asked what it adds: usage first, then what Rung is about.

export type FeatureGroup = 'usage' | 'outcomes' | 'relationship' | 'trust' | 'rest'

/** Asked in this order; `rest` is what every contract has, and tickets, surveys and pulses. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = ['usage', 'outcomes', 'relationship', 'trust', 'rest']

const GROUP_OF: Readonly<Record<string, FeatureGroup>> = {
  usage_score: 'usage',
  trend_28d: 'usage',
  seat_utilisation: 'usage',
  days_since_last_event: 'usage',
  attained: 'outcomes',
  // Made of usage and outcome together: usage alone cannot know it.
  hollow: 'outcomes',
  completion_gap: 'outcomes',
  perception_gap: 'outcomes',
  experience_gap: 'outcomes',
  relationship: 'relationship',
  hostile: 'relationship',
  single_threaded: 'relationship',
  champion_gone: 'relationship',
  no_economic_buyer: 'relationship',
  days_since_touch: 'relationship',
  clarity: 'trust',
  reliability: 'trust',
  resolution: 'trust',
  benevolence: 'trust',
}

export function groupOf(feature: string): FeatureGroup {
  return GROUP_OF[feature] ?? 'rest'
}

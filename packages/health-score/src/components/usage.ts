// U: what they do in the product.
import type { ComponentDefinition } from '../component-definition.ts'

export const usage = {
  name: 'usage',
  symbol: 'U',
  meaning: 'what they do in the product',
  weight: 20,
  formula:
    'sum(weight x score) / sum(weight) over the known metrics; score = (metric - poor) / (healthy - poor), kept within 0..1. In onboarding U + share x max(0, pace - U): pace = min(1, days planned to the first milestone / days taken so far), fading over the 15 days after it is reached; share = min(1, days left of onboarding / 15)',
  partsShownBy: '`GET /v1/accounts/{id}/usage`, `score.inputs`',
  signals: { value: 'usage_score', lastKnown: 'usage_score_last_known', goesStale: 'whole' },
} as const satisfies ComponentDefinition

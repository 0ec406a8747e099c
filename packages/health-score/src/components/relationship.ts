// R: where we stand on the relationship ladder.
import type { ComponentDefinition } from '../component-definition.ts'

export const relationship = {
  name: 'relationship',
  symbol: 'R',
  meaning: 'where we stand on the ladder, against the level aimed at',
  weight: 20,
  formula: 'min(1, (E - 1) / (target level - 1)), E the expected level',
  partsShownBy: '`GET /v1/accounts/{id}/ladder`: `expected`, `targetLevel`',
  // Person by person: somebody who has fallen silent leaves the mean, and it may rise by that.
  signals: {
    value: 'relationship',
    lastKnown: 'relationship_last_known',
    counts: 'relationship_known',
    goesStale: 'parts',
  },
} as const satisfies ComponentDefinition

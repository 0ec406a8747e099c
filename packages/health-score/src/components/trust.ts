// T: whether we keep our word.
import type { ComponentDefinition } from '../component-definition.ts'

export const trust = {
  name: 'trust',
  symbol: 'T',
  meaning: 'whether we keep our word: mean of the known behaviours of trust',
  weight: 20,
  formula: 'plain mean of the known among clarity, reliability, resolution, benevolence',
  partsShownBy: '`trust` of this answer',
  signals: null,
} as const satisfies ComponentDefinition

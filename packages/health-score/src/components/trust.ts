// T: whether we keep our word.
import type { ComponentDefinition } from '../component-definition.ts'

export const trust = {
  name: 'trust',
  symbol: 'T',
  meaning: 'whether we keep our word: mean of the known behaviours of trust',
  weight: 20,
  formula:
    'mean of the known among clarity, reliability, resolution, benevolence, each weighed by its `counts`',
  partsShownBy: '`trust` of this answer',
  signals: null,
} as const satisfies ComponentDefinition

// A: how far they got what they wanted.
import type { ComponentDefinition } from '../component-definition.ts'

export const outcomes = {
  name: 'outcomes',
  symbol: 'A',
  meaning: 'how far they got what they wanted',
  // As much as any two others: what they wanted and got decides whether they stay.
  weight: 40,
  formula:
    'sum(importance x a) / sum(importance) over the active outcomes whose a is known; null when they are less than half of all importance',
  partsShownBy: '`outcomes` of this answer: `importance`, `attained`',
  signals: null,
} as const satisfies ComponentDefinition

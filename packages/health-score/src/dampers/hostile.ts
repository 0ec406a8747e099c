// Somebody who matters is against us.
import { amountIn, defineDamper } from '../damper-definition.ts'

export const hostile = defineDamper({
  name: 'hostile',
  of: 'relationship',
  meaning: 'somebody who matters is against us',
  formula: '1 - `takes` x h, h the hostility of the account, 0..1',
  numbers: {
    takes: {
      // At its worst less than a third is left: `at_risk` whatever else is fine.
      value: 0.7,
      unit: 'share of one',
      least: 0,
      most: 0.99,
      meaning: 'Share of the score that full hostility takes',
    },
  },
  reads: { hostility: 'hostility' },
  // Hostility is forgotten by evidence that contradicts it, not by evidence that grows old.
  lastKnown: { hostility: 'hostility_last_known' },
  factor: ({ reads, numbers }) => 1 - numbers.takes * amountIn(reads.hostility),
})

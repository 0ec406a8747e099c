// We broke our word, and have not kept enough of it since.
import { amountIn, defineDamper } from '../damper-definition.ts'

export const promisesBroken = defineDamper({
  name: 'promises_broken',
  of: 'trust',
  meaning: 'promises were broken, or are open past their grace',
  formula: '1 - `takes` x broken / (broken + kept + `beside`), weights halved every 180 days since',
  numbers: {
    takes: {
      // Who kept nothing and broke much is left half of the score: `at_risk` unless the outcome is beyond doubt.
      value: 0.5,
      unit: 'share of one',
      least: 0,
      most: 0.99,
      meaning: 'Share of the score taken where everything was broken',
    },
    beside: {
      // One small promise: the first broken one is no ruin.
      value: 1,
      unit: 'weight',
      least: 0.01,
      most: 100,
      meaning: 'Weight of a kept promise that is taken for granted',
    },
  },
  reads: { broken: 'promises_broken_weight', kept: 'promises_kept_weight' },
  // Neither goes stale: what was once kept or broken stays known, and fades.
  lastKnown: {},
  factor: ({ reads, numbers }) => {
    const broken = amountIn(reads.broken)
    // broken / (broken + kept + beside), in a form whose every step is monotone in floating point.
    return broken > 0 ? 1 - numbers.takes / (1 + (amountIn(reads.kept) + numbers.beside) / broken) : 1
  },
})

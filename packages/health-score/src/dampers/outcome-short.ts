// They did not get what they wanted, or not enough of it.
import { defineDamper } from '../damper-definition.ts'

export const outcomeShort = defineDamper({
  name: 'outcome_short',
  of: 'outcomes',
  meaning: 'they got too little of what they wanted',
  formula: 'min(1, atNothing + A)',
  numbers: {
    atNothing: {
      // With the rest at its best and A just under half, 80 x 0.87 = 69.6: whatever they do in the product, nobody is
      // healthy without the outcome. From 0.63 of it on nothing is taken: measures and words are no finer than that.
      value: 0.37,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor where they got nothing of what they wanted; it grows by what they got',
    },
  },
  reads: {},
  lastKnown: {},
  factor: ({ value, numbers }) => (value === null ? 1 : Math.min(1, numbers.atNothing + value)),
})

// What a risk model reads of the outcomes they wanted.
import { NONE, type RiskFeature } from '../risk-feature.ts'

export const outcomeFeatures = {
  attained: {
    group: 'outcomes',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.7, 0.7],
    raises: 'They have attained {value} of what they wanted, and lack the rest.',
    lowers: 'They have attained {value} of what they wanted.',
    missing: 'Nobody knows whether they got the outcome they wanted.',
  },
  outcome_unproven: {
    group: 'outcomes',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'Nobody knows whether they get the outcome they wanted, or it was said long ago.',
    lowers: null,
    missing: 'Nobody knows whether they get the outcome they wanted.',
  },
  first_value_late: {
    group: 'outcomes',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'Their first milestone is late.',
    lowers: null,
    missing: null,
  },
  hollow: {
    // Made of usage and outcome together: usage alone cannot know it.
    group: 'outcomes',
    unit: 'flag',
    direction: 'raises',
    ordinary: NONE,
    raises: 'They use the product a lot and still lack the outcome.',
    lowers: null,
    missing: null,
  },
  completion_gap: {
    group: 'outcomes',
    unit: 'share',
    direction: 'raises',
    ordinary: [0, 0.15],
    raises: 'They did what the product asks and are {value} of the way short of the outcome.',
    lowers: null,
    missing: 'It is unknown whether completing the product’s steps brings their outcome.',
  },
  perception_gap: {
    group: 'outcomes',
    unit: 'share',
    direction: 'raises',
    ordinary: [0, 0.15],
    raises: 'We rate their success {value} higher than they do.',
    lowers: null,
    missing: 'It is unknown whether we and they see their success alike.',
  },
  experience_gap: {
    group: 'outcomes',
    unit: 'share',
    direction: 'raises',
    ordinary: [0, 0.15],
    raises: 'They got results, and the way there was {value} worse than the result.',
    lowers: null,
    missing: 'It is unknown how they found the way to their results.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

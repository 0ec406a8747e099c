// What a risk model reads of what they said, and of what their CSM thinks.
import { NONE, type RiskFeature } from '../risk-feature.ts'

export const voiceFeatures = {
  price_raised: {
    group: 'rest',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'They raised the price within three months.',
    lowers: null,
    missing: null,
  },
  competitor_raised: {
    group: 'rest',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'They spoke of a competitor within three months.',
    lowers: null,
    missing: null,
  },
  leaving_raised: {
    group: 'rest',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'They spoke of leaving within three months.',
    lowers: null,
    missing: null,
  },
  nps: {
    group: 'rest',
    unit: 'points',
    direction: 'lowers',
    ordinary: [7, 8],
    // No number: as an answer grows old it is drawn to the middle.
    raises: 'Their last NPS answer was low.',
    lowers: 'Their last NPS answer was high.',
    missing: 'They gave no NPS answer this year.',
  },
  csm_worry: {
    group: 'rest',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'Their CSM worries about them.',
    lowers: 'Their CSM thinks that they are well.',
    missing: 'Their CSM gave no pulse lately.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

// What a risk model reads of trust: promises, tickets that were resolved, what they believe of us.
import type { RiskFeature } from '../risk-feature.ts'

export const trustFeatures = {
  clarity: {
    group: 'trust',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.7, 0.7],
    raises: 'They understood our promises otherwise: {value} by weight are understood alike.',
    lowers: 'They understood our promises as we meant them: {value} by weight.',
    missing: 'Nobody checked how they understood our promises.',
  },
  reliability: {
    group: 'trust',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.75, 0.75],
    raises: 'We broke promises: reliability at {value}.',
    lowers: 'We keep our promises: reliability at {value}.',
    missing: null,
  },
  resolution: {
    group: 'trust',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.7, 0.7],
    raises: 'Their tickets are not resolved in time: {value} are.',
    lowers: 'Their tickets are resolved in time: {value} are.',
    missing: null,
  },
  benevolence: {
    group: 'trust',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.5, 0.5],
    raises: 'They doubt that we mean them well: {value} by their own answer.',
    lowers: 'They believe that we mean them well: {value} by their own answer.',
    missing: 'Nobody asked them this year whether we mean them well.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

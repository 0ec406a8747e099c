// What a risk model reads of the relationship.
import { NONE, type RiskFeature } from '../risk-feature.ts'

export const relationshipFeatures = {
  relationship: {
    group: 'relationship',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.5, 0.5],
    raises: 'The relationship is weak: {value} of the way to the level aimed at.',
    lowers: 'The relationship is strong: {value} of the way to the level aimed at.',
    missing: 'Nobody knows where the relationship stands.',
  },
  hostility: {
    group: 'relationship',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'People of influence there are against us.',
    lowers: null,
    missing: 'It is unknown whether anyone there is against us.',
  },
  single_threaded: {
    group: 'relationship',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'The relationship hangs on one person.',
    lowers: null,
    missing: 'It is unknown how many people there know us.',
  },
  champion_loss: {
    group: 'relationship',
    unit: 'share',
    direction: 'raises',
    ordinary: NONE,
    raises: 'A champion of theirs has left.',
    lowers: null,
    missing: 'No champion there is known.',
  },
  no_economic_buyer: {
    group: 'relationship',
    unit: 'flag',
    direction: 'raises',
    ordinary: NONE,
    raises: 'We do not know who decides on the money.',
    lowers: null,
    missing: 'It is unknown whether we know who decides on the money.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

/** Listed after the contract. */
export const touchFeatures = {
  days_since_touch: {
    group: 'relationship',
    unit: 'days',
    direction: 'raises',
    ordinary: [14, 30],
    raises: 'Nobody of us spoke with them for {value} {day|days}.',
    lowers: 'We spoke with them {ago}.',
    missing: 'No conversation with them is recorded.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

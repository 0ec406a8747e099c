// What a risk model reads of the contract, and of the accounts it pays for.
import { NONE, type RiskFeature } from '../risk-feature.ts'

export const contractFeatures = {
  paid_risk: {
    group: 'rest',
    unit: 'share',
    direction: 'raises',
    // A year's base.
    ordinary: [0.12, 0.12],
    raises: 'The accounts they pay for are likely to leave: {value} by weight.',
    lowers: 'The accounts they pay for are likely to stay: {value} to leave by weight.',
    missing: null,
  },
  notice_given: {
    group: 'rest',
    unit: 'flag',
    direction: 'raises',
    ordinary: NONE,
    raises: 'They have given notice.',
    lowers: null,
    missing: 'It is unknown whether they gave notice.',
  },
  auto_renews: {
    group: 'rest',
    unit: 'flag',
    direction: 'lowers',
    ordinary: null,
    raises: 'The contract ends unless they renew it.',
    lowers: 'The contract renews by itself.',
    missing: 'It is unknown whether the contract renews by itself.',
  },
  tenure_months: {
    group: 'rest',
    unit: 'months',
    direction: 'lowers',
    // The first term.
    ordinary: [12, 12],
    raises: 'They have been a customer for only {value} {month|months}.',
    lowers: 'They have been a customer for {value} {month|months}.',
    missing: 'It is unknown since when they are a customer.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

/** Listed last. */
export const dueFeatures = {
  days_to_due: {
    group: 'rest',
    unit: 'days',
    direction: 'lowers',
    ordinary: [0, Number.POSITIVE_INFINITY],
    raises: 'The renewal day passed {ago} without a decision.',
    lowers: null,
    missing: 'The renewal day is unknown.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

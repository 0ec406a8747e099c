// What a risk model reads of usage.
import type { RiskFeature } from '../risk-feature.ts'

export const usageFeatures = {
  usage_score: {
    group: 'usage',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.5, 0.6],
    raises: 'They use the product little: usage at {value}.',
    lowers: 'They use the product well: usage at {value}.',
    missing: 'Their usage is unknown.',
  },
  people_change: {
    group: 'usage',
    unit: 'log_ratio',
    direction: 'lowers',
    // A fifth fewer is a holiday, a twentieth more is chance.
    ordinary: [Math.log(0.8), Math.log(1.05)],
    raises: 'Fewer of their people use the product: {value} against their own habit.',
    lowers: 'More of their people use the product than usual: {value} against their own habit.',
    missing: 'It is unknown how many of their people use the product by habit.',
  },
  seat_utilisation: {
    group: 'usage',
    unit: 'share',
    direction: 'lowers',
    ordinary: [0.5, 0.7],
    raises: 'Few of their seats are used: {value}.',
    lowers: 'Most of their seats are used: {value}.',
    missing: 'It is unknown how many of their seats are used.',
  },
  days_since_last_event: {
    group: 'usage',
    unit: 'days',
    direction: 'raises',
    ordinary: [3, 7],
    raises: 'Nobody there used the product for {value} {day|days}.',
    lowers: 'They used the product {ago}.',
    missing: 'It is unknown when they last used the product.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

// The features a risk model reads, one table: what each is about, its unit, what more of it does to the risk, and its words.

/** What a feature is about; `rest` is what every contract has, and tickets, surveys and pulses. */
export type FeatureGroup = 'usage' | 'outcomes' | 'relationship' | 'trust' | 'rest'

/** In the order in which each group is asked what it adds: usage first, then what Rung is about. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = ['usage', 'outcomes', 'relationship', 'trust', 'rest']

export type RiskFeature = {
  readonly group: FeatureGroup
  readonly unit: 'count' | 'days' | 'flag' | 'log_ratio' | 'months' | 'points' | 'share' | 'word'
  /** What more of it may do to the risk: a fitted model keeps to this too. `none` for words and what has no order. */
  readonly direction: 'lowers' | 'none' | 'raises'
  /**
   * Values between which, both ends included, it is nothing to speak of: what raises or lowers the risk is said of values past them on
   * that side alone, so that no sentence names a ratio of 1, none, or no change as a reason. A flag is 0 or 1; null where each value says something.
   */
  readonly ordinary: readonly [low: number, high: number] | null
  /** `{value}` becomes the value. */
  readonly raises: string
  /** Null where its good side is only that there is nothing bad. */
  readonly lowers: string | null
  /** Null where not knowing it is how it is with most. */
  readonly missing: string | null
}

const NONE = [0, 0] as const

export const riskFeatures = {
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
    raises: 'Nobody there used the product for {value} days.',
    lowers: 'They used the product {value} days ago.',
    missing: 'It is unknown when they last used the product.',
  },
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
  open_tickets: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    // Three happen by chance to anyone.
    ordinary: [0, 3],
    raises: '{value} tickets are open.',
    lowers: null,
    missing: 'It is unknown how many tickets are open.',
  },
  escalated_tickets: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: NONE,
    raises: '{value} of their tickets are escalated.',
    lowers: null,
    missing: 'It is unknown whether tickets are escalated.',
  },
  tickets_past_target: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: NONE,
    raises: '{value} of their open tickets are past their target.',
    lowers: null,
    missing: 'It is unknown whether open tickets are past their target.',
  },
  ticket_surge: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: [0.5, 1.5],
    raises: 'They opened {value} times as many tickets as usual.',
    lowers: 'They opened fewer tickets than usual.',
    missing: null,
  },
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
    raises: 'They have been a customer for only {value} months.',
    lowers: 'They have been a customer for {value} months.',
    missing: 'It is unknown since when they are a customer.',
  },
  days_since_touch: {
    group: 'relationship',
    unit: 'days',
    direction: 'raises',
    ordinary: [14, 30],
    raises: 'Nobody of us spoke with them for {value} days.',
    lowers: 'We spoke with them {value} days ago.',
    missing: 'No conversation with them is recorded.',
  },
  days_to_due: {
    group: 'rest',
    unit: 'days',
    direction: 'lowers',
    ordinary: [0, Number.POSITIVE_INFINITY],
    raises: 'The renewal day passed {value} days ago without a decision.',
    lowers: null,
    missing: 'The renewal day is unknown.',
  },
} as const satisfies Readonly<Record<string, RiskFeature>>

export type RiskFeatureName = keyof typeof riskFeatures

/** The line of a feature; undefined of one that is not in the table, such as a recipe's. */
export function riskFeature(name: string): RiskFeature | undefined {
  return Object.hasOwn(riskFeatures, name) ? riskFeatures[name as RiskFeatureName] : undefined
}

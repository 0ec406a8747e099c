// What the table of features says of each: what it is about, its unit, what more of it does to the risk, and its words.

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
  /** `{value}` becomes the value, `{day|days}` the first where it is 1 and else the second, `{ago}` how many days ago. */
  readonly raises: string
  /** Null where its good side is only that there is nothing bad. */
  readonly lowers: string | null
  /** Null where not knowing it is how it is with most. */
  readonly missing: string | null
}

/** `ordinary` of what is nothing to speak of only when there is none. */
export const NONE = [0, 0] as const

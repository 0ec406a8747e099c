// What one component of the health score is: an entry of the registry, from which everything that lists components is made.

export type ComponentDefinition<N extends string = string, S extends string = string> = {
  readonly name: N
  /** The letter it has in formulas. */
  readonly symbol: string
  /** What it says of a customer, in a few words. */
  readonly meaning: string
  /** Built-in relative weight; only the proportions of those beside it matter. */
  readonly weight: number
  /** Its formula, for somebody who computes it by hand. */
  readonly formula: string
  /** Where the API shows the parts of the formula. */
  readonly partsShownBy: string
  /** The signals that carry it; null when it is judged from several, by a reader where health judges. */
  readonly signals: ComponentSignals<S> | null
}

/** Two names of the vocabulary, S where they are read. */
export type ComponentSignals<S extends string = string> = {
  readonly value: S
  readonly lastKnown: S
  /** How far the value counts; absent where it always does. */
  readonly counts?: S
  /**
   * Whether facts go stale all at once (`whole`: the last known value speaks once the value is unknown) or one by one
   * (`parts`: the value lives on without them, so the last known one speaks as soon as it differs).
   */
  readonly goesStale: 'parts' | 'whole'
}

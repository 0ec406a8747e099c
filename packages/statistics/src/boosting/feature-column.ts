// One feature of every row, as a learner reads it: numbers, or words by the codes of their levels.

/** Unknown is NaN among numbers and -1 among words. */
export type FeatureColumn =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly name: string
      readonly kind: 'word'
      readonly levels: readonly (boolean | string)[]
      readonly codes: Int32Array
    }

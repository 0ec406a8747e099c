// What one guard of the health score is: an entry of the registry, from which everything that lists guards is made.

export type GuardDefinition<
  N extends string = string,
  K extends string = string,
  C extends string = string,
  S extends string = string,
> = {
  readonly name: N
  /** The component it guards: `value` is its share, and `stale` names it when the harm below went stale. */
  readonly of: C
  /** When it applies, for a reader. */
  readonly applies: string
  /** The number a workspace sets: points 0..100, by its key in `caps` of the policy. */
  readonly cap: { readonly key: K; readonly points: number; readonly meaning: string }
  /**
   * The signals that carry what it reads beside the component: a flag or a share of one; null when it reads none.
   * `lastKnown` is null for what does not go stale.
   */
  readonly harm: { readonly signal: S; readonly lastKnown: S | null } | null
  /** Points the score may not pass; null while it does not apply. */
  readonly limit: (input: GuardInput) => number | null
}

export type GuardInput = {
  /** Of the component it guards, 0..1; null is unknown. */
  readonly value: number | null
  /** 0..1, 0 is none. */
  readonly harm: number
  /** Points of the score before guards, 0..100: what a guard that takes a share works on. */
  readonly points: number
  /** Its own number out of the policy, in points. */
  readonly cap: number
  /** Share 0..1 of the outcome from which it counts as attained. */
  readonly attainedFrom: number
}

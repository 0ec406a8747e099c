// One line of the vocabulary: what a name stands for, in which type and unit, and whether it can be unknown.

/** A context of ours. */
export type OwnContext = 'usage' | 'outcomes' | 'accounts'
/** Whose names they are: of a context that publishes them, or of health, which judges them out of what was published. */
export type Source = OwnContext | 'health'
export type SubjectKind = 'account' | 'outcome' | 'stakeholder' | 'promise' | 'renewal'

export type Unit =
  | 'count'
  | 'days'
  | 'share'
  | 'ln ratio'
  | 'per 30 days'
  | 'level 1-5'
  | 'weight'
  | 'weight 1-5'
  | 'points'
  | 'minor units'

export type Entry = {
  readonly type: 'number' | 'text' | 'flag' | 'day' | 'scalar'
  /** Of a number. */
  readonly unit: Unit | null
  /** The only texts there are; null when there is no such list. */
  readonly words: readonly string[] | null
  /** Whether its publisher may say that it does not know. */
  readonly nullable: boolean
  readonly meaning: string
}

/** Names of one context by subject. `<key>` at the end of a name stands for any key of the workspace's own. */
export type Vocabulary = { readonly [Kind in SubjectKind]?: Readonly<Record<string, Entry>> }

export const number = (unit: Unit, meaning: string) =>
  ({ type: 'number', unit, words: null, nullable: true, meaning }) as const

/** A code or an id; free text does not travel. */
export const text = (meaning: string) =>
  ({ type: 'text', unit: null, words: null, nullable: true, meaning }) as const

export const oneOf = <const Words extends readonly string[]>(words: Words, meaning: string) =>
  ({ type: 'text', unit: null, words, nullable: true, meaning }) as const

export const flag = (meaning: string) =>
  ({ type: 'flag', unit: null, words: null, nullable: true, meaning }) as const

export const day = (meaning: string) =>
  ({ type: 'day', unit: null, words: null, nullable: true, meaning }) as const

/** Whatever the workspace's own definition gives: a number, a text or a flag. */
export const scalar = (meaning: string) =>
  ({ type: 'scalar', unit: null, words: null, nullable: true, meaning }) as const

/** A name whose publisher always knows the value. */
export const known = <Own extends Entry>(
  entry: Own,
): Omit<Own, 'nullable'> & { readonly nullable: false } => ({ ...entry, nullable: false })

// The five levels as data: what each is called, the question that leads to it, and the concern it meets.

export type Level = 1 | 2 | 3 | 4 | 5
export type PerLevel = Readonly<Record<Level, number>>

export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]

export type LevelMeaning = {
  readonly level: Level
  readonly key: 'commodity' | 'transactional' | 'credible_source' | 'partner' | 'trusted_adviser'
  readonly keyQuestion: string
  readonly concernMet: string
  readonly evidenceLooksLike: string
}

export const LEVEL_MEANINGS: Readonly<Record<Level, LevelMeaning>> = {
  1: {
    level: 1,
    key: 'commodity',
    keyQuestion: "What's broken?",
    concernMet: 'a problem fixed, little interaction needed after',
    evidenceLooksLike: 'fixed and silent; or still broken',
  },
  2: {
    level: 2,
    key: 'transactional',
    keyQuestion: 'What are their tasks?',
    concernMet: 'simpler work',
    evidenceLooksLike: 'tasks done, fair exchange, price-led talk',
  },
  3: {
    level: 3,
    key: 'credible_source',
    keyQuestion: 'What are their responsibilities?',
    concernMet: 'work better, faster, cheaper',
    evidenceLooksLike: 'process improved, acts on our guidance',
  },
  4: {
    level: 4,
    key: 'partner',
    keyQuestion: 'What are their outcomes?',
    concernMet: 'outcomes come faster or better',
    evidenceLooksLike: 'joint plan, outcome credited to us, reference given',
  },
  5: {
    level: 5,
    key: 'trusted_adviser',
    keyQuestion: 'What makes their day?',
    concernMet: 'personal wins and the company mission',
    evidenceLooksLike: 'asks advice beyond the product, shares plans early, we made them a hero',
  },
}

/** One number a level. */
export function perLevel(of: (level: Level) => number): PerLevel {
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) }
}

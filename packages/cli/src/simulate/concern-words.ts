// What simulated customers are concerned about, and what of the simulated vendor's is there for it. All invented.
export type ConcernWords = {
  readonly level: number
  readonly tag: string
  readonly words: string
  /** What of the vendor's is there for it; null: nothing. */
  readonly capability: string | null
}

const NO_SIGNAL: ConcernWords = {
  level: 3,
  tag: 'no_signal',
  words: 'Our people must be able to work where there is no signal.',
  capability: 'offline capture',
}

export const CONCERNS: readonly [ConcernWords, ...ConcernWords[]] = [
  NO_SIGNAL,
  NO_SIGNAL,
  NO_SIGNAL,
  {
    level: 3,
    tag: 'invoices_late',
    words: 'We wait a month for money that we have earned.',
    capability: 'accounting export',
  },
  {
    level: 3,
    tag: 'invoices_late',
    words: 'Invoices leave when somebody finds the time.',
    capability: 'accounting export',
  },
  {
    level: 3,
    tag: 'second_visits',
    words: 'Every fourth job needs a second visit.',
    capability: 'skill-based dispatch',
  },
  {
    level: 3,
    tag: 'second_visits',
    words: 'We send whoever is free, not who can do it.',
    capability: 'skill-based dispatch',
  },
  {
    level: 3,
    tag: 'audit_papers',
    words: 'An audit costs us a week of searching.',
    capability: 'audit trail',
  },
  {
    level: 3,
    tag: 'audit_papers',
    words: 'Half of the papers are in binders.',
    capability: 'audit trail',
  },
  {
    level: 4,
    tag: 'board_numbers',
    words: 'My board asks what all of this is worth, and I have no number.',
    capability: null,
  },
]

/** What a promise of a capability answers. */
export function concernOf(capability: string | undefined): Omit<ConcernWords, 'capability'> {
  const { level, tag, words } = CONCERNS.find(each => each.capability === capability) ?? NO_SIGNAL
  return { level, tag, words }
}

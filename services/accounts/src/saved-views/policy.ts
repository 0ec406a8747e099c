// The bounds of saved views.
// Not in config: limits of what a page shows; no judgement uses them.

export const SAVED_VIEWS_POLICY = {
  /** Of one person on one page, and of the team: more than tabs can show helps nobody. */
  viewsMost: 50,
  /** Characters of a view's filters: the longest address that every browser and proxy takes is some 2,000. */
  searchCharacters: 2000,
} as const

/** Pages that have views: lists that are narrowed. */
export const VIEWED_PAGES = ['accounts', 'renewals', 'contradictions', 'promises'] as const

// What a play is thought to do before any result has taught it, and what most of those that ship have in common.
import type { Beta, Works } from './effect.ts'
import type { FollowUp, Play } from './play.ts'

// What a first guess is worth: ten tries.
const PRIOR_STRENGTH = 10
// The nearer to leaving, the less often talk helps.
const NEXT_BAND = 0.8

/** How often it works: `low` where the risk is low, four fifths of that in each band above. */
export function works(low: number): Works {
  return { low: beta(low), medium: beta(low * NEXT_BAND), high: beta(low * NEXT_BAND ** 2) }
}

function beta(mean: number): Beta {
  return { a: mean * PRIOR_STRENGTH, b: (1 - mean) * PRIOR_STRENGTH }
}

/** What the CSM does after a reaction, and within how many days. */
export function within(withinDays: number, does: string): FollowUp {
  return { does, withinDays }
}

const USUAL = {
  version: 0,
  retired: false,
  gapKinds: [],
  concernLevels: [],
  reachesLevel: null,
  help: 'do_it_with_me',
  content: null,
} as const satisfies Partial<Play>

/** A play as it comes with Rung: a talk with the customer, for whatever gap, concern and level, where it says nothing else. */
export function shipped(play: Omit<Play, keyof typeof USUAL> & Partial<Play>): Play {
  return { ...USUAL, ...play }
}

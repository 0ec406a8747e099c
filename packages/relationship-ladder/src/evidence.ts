// Ladder evidence about a stakeholder, and the stakeholder: ids, days and numbers only.
import type { DatedFact, Day } from '@rung/kernel'
import type { Level } from './levels.ts'

export type Strength = 'weak' | 'moderate' | 'strong'
export type Source = 'customer_said' | 'observed' | 'csm_judgement'

export type Evidence = DatedFact & {
  /** Who it shows something of; null where it was said by nobody in particular. */
  readonly stakeholderId: string | null
  readonly level: Level
  /** 1 supports standing on the level, -1 doubts it. */
  readonly polarity: 1 | -1
  readonly strength: Strength
  readonly source: Source
  /** Said of something else, such as the grade of a ticket: it counts less towards somebody being against us. */
  readonly elsewhere?: true
}

export type Role = 'champion' | 'economic_buyer' | 'executive_sponsor' | 'admin' | 'user' | 'detractor'

export type Stakeholder = {
  readonly stakeholderId: string
  readonly role: Role
  /** 0..1. */
  readonly influence: number
  /** The day they left; they are gone from that day on. */
  readonly departedOn: Day | null
}

/** True while the stakeholder is still at the account. */
export function isStillThere(stakeholder: Stakeholder, asOf: Day): boolean {
  return stakeholder.departedOn === null || stakeholder.departedOn > asOf
}

// One week of a simulated company: what it is drawn from, what is written into, and the words of its promises.
import type { CompanyFacts, Concern } from '@rung/chasms'
import type { Day } from '@rung/kernel'
import type { Lots } from './lots.ts'
import type { Rates } from './story.ts'

/** Twelve concerns, three of each of four levels; capability i meets concern i, and nothing meets the last. */
export const CONCERNS: readonly Concern[] = Array.from({ length: 12 }, (_, index) => ({
  level: 1 + (index % 4),
  tag: `concern_${index}`,
}))
export const MET = CONCERNS.slice(0, -1)
export const capabilityFor = (index: number): string => `capability_${index}`

/** What is written into while a company is drawn. */
export type Ledger = { -readonly [K in keyof CompanyFacts]: CompanyFacts[K][number][] }

export type Week = {
  readonly lots: Lots
  readonly ledger: Ledger
  readonly week: number
  readonly monday: Day
  readonly rates: Rates
}

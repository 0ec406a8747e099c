// What the year before is simulated from: its days, the customers of today, and the decisions that fell.
import type { Day } from '@rung/kernel'
import type { Chance } from './seeded-random.ts'
import type { SimulatedAccount } from './simulated-account.ts'

export type PastScene = {
  readonly chance: Chance
  readonly today: Day
  readonly csms: readonly [string, ...string[]]
  readonly current: readonly SimulatedAccount[]
}

/** Every how many days of the past are published, and from how far back: features of a decision rest on the last such day. */
export const PAST_DAYS = { from: -560, to: -60, every: 45 } as const

export type Decision = {
  readonly account: string
  readonly csm: string
  readonly buyer: string
  readonly seats: number
  readonly dueOn: Day
  readonly kept: boolean
  /** Whether what they wanted was typed in: with most customers it was not. */
  readonly isTold: boolean
  /** The term's subscription, for what the CSM said of its end. */
  readonly term: string
}

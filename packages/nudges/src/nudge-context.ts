// All that is looked at when a nudge is decided: one user at one account on one day. Null is unknown.
import type { Day } from '@rung/kernel'
import type { PastNudge } from './nudge.ts'

export type NudgeOutcome = {
  readonly outcomeId: string
  readonly active: boolean
  /** 1..5. */
  readonly importance: number
  readonly dueOn: Day | null
  /** 0..1, by measure and verdict, and the customer's own verdict; null is unknown. */
  readonly attained: number | null
  readonly customer: number | null
  /** (v, else f) - c, -1..1: how much better we think it goes than the customer does. */
  readonly perceptionGap: number | null
  /** Those that usage knows, in the order in which they were stated: one it never heard of cannot be seen to be reached. */
  readonly milestones: readonly { readonly key: string; readonly reachedOn: Day | null }[]
}

export type NudgeContext = {
  readonly workspaceId: string
  /** The vendor's own id of the user. */
  readonly userId: string
  /** Where in the product the nudge would be shown. */
  readonly surface: string
  readonly today: Day
  readonly closed: boolean
  readonly outcomes: readonly NudgeOutcome[]
  /** Far fewer of them come than was their habit, and nobody there explained it. */
  readonly useFell: boolean
  /** An agreed pause runs. */
  readonly paused: boolean
  /** 0..1: how far the account's people are set against us. */
  readonly hostility: number | null
  readonly promises: readonly {
    readonly overdue: boolean
    readonly broken: boolean
    readonly dueOn: Day | null
  }[]
  /** Open ones. */
  readonly escalatedTickets: number | null
  /** Every term that has an end, decided or not. */
  readonly terms: readonly { readonly endsOn: Day; readonly months: number | null }[]
  /** What this user was shown at any account within `memoryDays` of the policy. */
  readonly past: readonly PastNudge[]
}

// All that is looked at when a nudge is decided. Shares of one; null is unknown.
import type { Day } from '@rung/kernel'
import type { PastNudge } from './nudge.ts'

export type NudgeOutcome = {
  readonly outcomeId: string
  readonly active: boolean
  /** 1..5. */
  readonly importance: number
  readonly attained: number | null
  readonly customer: number | null
  readonly vendor: number | null
  /** In the order in which they lead to the outcome. */
  readonly milestones: readonly { readonly key: string; readonly reachedOn: Day | null }[]
}

export type NudgeContext = {
  readonly accountId: string
  readonly now: Date
  readonly closed: boolean
  readonly outcomes: readonly NudgeOutcome[]
  readonly escalatedTickets: number | null
  /** Open ones. */
  readonly renewals: readonly { readonly dueOn: Day; readonly termMonths: number | null }[]
  /** Of this user: waiting ones, and those shown or reacted to within the longest span of the policy. */
  readonly past: readonly PastNudge[]
  /** When anybody of the account last disagreed with a nudge; null when nobody did. */
  readonly lastDisagreedAt: Date | null
}

// The way out, in the workspace's own terms: what to do, by whom, about which accounts, promises and capabilities.
import type { Day } from '@rung/kernel'
import type { Concern } from './company-facts.ts'

export type PromiseToAct = {
  readonly promiseId: string
  readonly accountId: string
  /** Whose customer it is. */
  readonly csmId: string | null
}

export type ChasmAction =
  /** Promised, and nobody wrote down which concern it answers: ask which. */
  | {
      readonly kind: 'map_capability'
      readonly by: 'product'
      readonly capability: string
      readonly promises: number
      readonly accountIds: readonly string[]
    }
  /** Have these confirmed in the customer's own words. */
  | { readonly kind: 'confirm_promises'; readonly by: 'csm'; readonly promises: readonly PromiseToAct[] }
  /** Ask what they expect now: they said they are not content. */
  | {
      readonly kind: 'ask_expectations'
      readonly by: 'csm'
      readonly accountIds: readonly string[]
      /** What they answered, in the order of the accounts: the facts behind it. */
      readonly evidence: readonly string[]
    }
  /** A concern that nothing of ours meets, by what hangs on it. */
  | {
      readonly kind: 'meet_concern'
      readonly by: 'product'
      readonly concern: Concern
      readonly accountIds: readonly string[]
      readonly arrMinor: number
    }
  /** Planned, and no stated concern needs it. */
  | {
      readonly kind: 'question_capability'
      readonly by: 'product'
      readonly capability: string
      readonly plannedOn: Day
      /** The items of the roadmap. */
      readonly evidence: readonly string[]
    }
  /** Promised for a day before the day it is planned for, or not planned at all. */
  | {
      readonly kind: 'plan_promised'
      readonly by: 'product'
      readonly capability: string
      readonly plannedOn: Day | null
      readonly promisedFor: Day
      readonly promises: readonly PromiseToAct[]
    }
  /** Promised by this role though it was never kept for anybody: who says how? */
  | {
      readonly kind: 'say_how'
      readonly by: 'sales'
      readonly madeBy: string
      readonly capability: string
      readonly promises: readonly PromiseToAct[]
    }
  /** Overdue, or kept late: say who does what until when. */
  | { readonly kind: 'share_out_promises'; readonly by: 'csm'; readonly promises: readonly PromiseToAct[] }
  /** The team does not name the same customer. */
  | {
      readonly kind: 'agree_on_customer'
      readonly by: 'head'
      /** The answers of the quarter, the newest first. */
      readonly evidence: readonly string[]
      readonly answers: readonly { readonly segment: string; readonly answers: number }[]
    }

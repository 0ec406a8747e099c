// What is seen of one account when its reasons are looked for. Numbers are shares of one unless said; null is unknown.
import type { Day } from '@rung/kernel'

export type OutcomeView = {
  readonly outcomeId: string
  readonly active: boolean
  readonly attained: number | null
  readonly onTrack: number | null
  /** The customer's own verdict. */
  readonly customer: number | null
  readonly dueOn: Day | null
  /** When it will be reached at its pace. */
  readonly expectedOn: Day | null
  readonly vendorVerdictMissing: boolean
  /** Of the newest fact behind `attained`; null where there is none. */
  readonly ageDays: number | null
  readonly milestones: readonly { readonly key: string; readonly reachedOn: Day | null }[]
  readonly evidence: readonly string[]
}

export type PromiseView = {
  readonly promiseId: string
  readonly status: 'open' | 'kept' | 'broken' | 'withdrawn'
  readonly dueOn: Day | null
  readonly overdue: boolean
  /** 1..5. */
  readonly weight: number
}

export type StakeholderView = {
  readonly stakeholderId: string
  readonly role: string | null
  readonly influence: number | null
  /** 0..1: how much they are set against us, by what they said. */
  readonly hostility: number | null
  readonly departedOn: Day | null
  /** Days since they were last seen in the product, and how many usually pass; likewise since a touch. */
  readonly productDays: number | null
  readonly productUsualDays: number | null
  readonly touchDays: number | null
  readonly touchUsualDays: number | null
  /** Days since the newest word of theirs, on outcomes or on us; null while they said nothing. */
  readonly saidDays: number | null
}

export type ThreadView = {
  readonly stakeholderId: string
  readonly role: string | null
  /** In the product, in a touch or by a word of theirs, whichever was last; null where no day of any is known. */
  readonly lastSeenOn: Day | null
  readonly evidence: readonly string[]
}

export type RenewalView = {
  readonly renewalId: string
  readonly dueOn: Day
  /** ARR at stake in minor units of the workspace's currency; null without an exchange rate. */
  readonly arrMinor: number | null
  readonly noticeOn: Day | null
  readonly probabilityLost: number
  /** The facts it follows from: itself where it was written down, and the contract. */
  readonly evidence: readonly string[]
}

export type AccountView = {
  readonly accountId: string
  /** Of active outcomes by importance. */
  readonly gap: {
    readonly attained: number | null
    readonly completion: number | null
    readonly perception: number | null
    readonly experience: number | null
    readonly evidence: readonly string[]
  }
  readonly outcomes: readonly OutcomeView[]
  readonly promises: readonly PromiseView[]
  readonly contradictions: readonly {
    readonly pair: string
    readonly size: number
    /** What each side is called and says, 0..1. */
    readonly left: { readonly name: string; readonly value: number }
    readonly right: { readonly name: string; readonly value: number }
    readonly evidence: readonly string[]
  }[]
  readonly stakeholders: readonly StakeholderView[]
  /** 0..1 of the account: the hostility of its people by their influence. */
  readonly hostility: { readonly value: number | null; readonly evidence: readonly string[] }
  readonly championGone: boolean | null
  readonly championGoneEvidence: readonly string[]
  readonly singleThreaded: boolean | null
  /** The one person of whom more than weak evidence is there; null where there is none or more than one. */
  readonly thread: ThreadView | null
  /** Expected level 1..5 on the ladder, now and `rungDrop.days` before. */
  readonly ladder: {
    readonly expected: number | null
    readonly expectedBefore: number | null
    readonly evidence: readonly string[]
  }
  /** Open renewals, the first due first. */
  readonly renewals: readonly RenewalView[]
  /** Counts. */
  readonly tickets: {
    readonly escalated: number | null
    readonly recent30d: number | null
    readonly usual30d: number | null
    readonly evidence: readonly string[]
  }
  /** Tickets and touches of the last 90 days, counts by topic. */
  readonly topics: {
    readonly price: number
    readonly competitor: number
    readonly leaving: number
    readonly evidence: readonly string[]
  }
  readonly use: UseView
  readonly customerSince: Day | null
  /** Every contract they had is over: nothing is in force, and nothing is left to decide. */
  readonly lapsed: boolean
  /** When they last signed for another term; null when they have not lately. */
  readonly renewedOn: Day | null
  /** An agreed pause that runs, and the first day after it (null: nobody knows); null while none does. */
  readonly pause: { readonly until: Day | null } | null
  /** The day planned for the first milestone, and the end of the onboarding; null once either is past and done. */
  readonly onboarding: { readonly firstValueDueOn: Day | null; readonly until: Day | null }
}

/** People who came in 14 days, or events where programs are expected, against the account's own habit. */
export type UseView = {
  readonly unit: 'people' | 'events'
  readonly now: number | null
  readonly habit: number | null
  /** ln((now + 1) / (habit + 1)), after season and fleet; null is unknown. */
  readonly change: number | null
  /** Since when they have been far below; null while they are not. */
  readonly fellOn: Day | null
  /** Metrics that the workspace defined, by their keys; left out where there are none, and where people are counted. */
  readonly metrics?: readonly { readonly key: string; readonly value: number }[]
  /** The customer confirmed their outcome after it fell: they need us less, and are content. */
  readonly outgrown: boolean
  readonly evidence: readonly string[]
}

// What is known of the whole book and of the company: plain facts, no names and no free text. Each stands as of the day judged.
import type { Day } from '@rung/kernel'
import type { PromiseFact } from '@rung/promises'

/** A concern by its ladder level and a short tag, such as 3 `invoices_late`; without a tag it is any of its level. */
export type Concern = { readonly level: number; readonly tag: string | null }

export type CompanyAccount = {
  readonly accountId: string
  readonly segment: string | null
  readonly csmId: string | null
  /** Since when it is a customer. */
  readonly customerOn: Day
  readonly closedOn: Day | null
  /** ARR as of the day judged, in the workspace's currency; null is unknown. */
  readonly arrMinor: number | null
}

/** A concern that somebody at an account stated: written down by itself, or with a desired outcome of theirs. */
export type StatedConcern = {
  readonly concernId: string
  readonly accountId: string
  readonly concern: Concern
  readonly statedOn: Day
  /** From that day on it is none any more; null while it holds. */
  readonly untilOn: Day | null
  /** The desired outcome it stands behind, where there is one. */
  readonly outcomeId: string | null
}

export type CompanyPromise = PromiseFact & {
  readonly accountId: string
  readonly capability: string
  /** What it answers; null where no concern of theirs was written down with it. */
  readonly concern: Concern | null
  /** The role that made it, such as `sales`. */
  readonly madeBy: string
}

/** What a capability is there for, as product says. */
export type Capability = {
  readonly capability: string
  readonly meets: readonly Concern[]
  readonly statedOn: Day
}

export type RoadmapItem = {
  readonly roadmapItemId: string
  readonly capability: string
  readonly addedOn: Day
  readonly plannedOn: Day
  readonly deliveredOn: Day | null
}

export type CompanyOutcome = {
  readonly outcomeId: string
  readonly accountId: string
  /** Null: to maintain, so that it never falls due. */
  readonly dueOn: Day | null
  /** 0..1 as of the day it fell due, or as of the day judged where it has not; null is unknown. */
  readonly attained: number | null
}

/** When the first milestone was due by plan, and when it was reached. */
export type Onboarding = { readonly accountId: string; readonly dueOn: Day; readonly reachedOn: Day | null }

/** What a customer said of the experience: a verdict, an answer to a survey (CSAT, NPS), or of how a ticket was answered. */
export type CustomerAnswer = {
  readonly answerId: string
  readonly accountId: string
  readonly on: Day
  readonly kind: 'experience' | 'csat' | 'ticket' | 'nps'
  readonly score: number
  /** The connection that told of it; null where nobody knows. */
  readonly source: string | null
}

export type CompanyTicket = {
  readonly accountId: string
  readonly on: Day
  readonly escalated: boolean
  /** The connection that told of it; null where nobody knows. */
  readonly source: string | null
}
/** Somebody at the customer went over the head of the person they work with. */
export type ManagerEscalation = { readonly accountId: string; readonly on: Day }
/** Customers that were talked to in a week, whatever about. */
export type TalkWeek = { readonly on: Day; readonly accounts: number }
export type Reference = { readonly accountId: string; readonly on: Day }
export type DecidedRenewal = { readonly accountId: string; readonly on: Day; readonly kept: boolean }

/** An account as health judged it at the end of a week. What is unknown is null. */
export type AccountWeek = {
  readonly accountId: string
  /** The Monday it begins with. */
  readonly week: Day
  /**
   * In so many weeks from this one on usage side, ladder level and whether trust reaches what counts as held stayed so; CSM, A and T are those of the first. Left out: of
   * this week alone.
   */
  readonly weeks?: number
  readonly csmId: string | null
  readonly usageSide: 'high' | 'low' | null
  /** A, 0..1. */
  readonly attained: number | null
  readonly ladderLevel: number | null
  /** T, 0..1. */
  readonly trust: number | null
}

/** What the company itself told of a week, by source of leads where it tells sources apart. What was not told is null. */
export type CompanyFigures = {
  readonly week: Day
  readonly source: string | null
  readonly leadsOffered: number | null
  readonly leadsAccepted: number | null
  readonly dealsWon: number | null
  readonly dealsLost: number | null
  /** Of the deals won. */
  readonly dealsDiscounted: number | null
}

/** One person's answer to "who is our customer?": the segment they named. */
export type TeamAnswer = {
  readonly answerId: string
  readonly personId: string
  readonly team: string | null
  readonly on: Day
  readonly segment: string
}

export type CompanyFacts = {
  readonly accounts: readonly CompanyAccount[]
  readonly concerns: readonly StatedConcern[]
  readonly promises: readonly CompanyPromise[]
  readonly capabilities: readonly Capability[]
  readonly roadmap: readonly RoadmapItem[]
  readonly outcomes: readonly CompanyOutcome[]
  readonly onboardings: readonly Onboarding[]
  readonly answers: readonly CustomerAnswer[]
  readonly tickets: readonly CompanyTicket[]
  readonly managerEscalations: readonly ManagerEscalation[]
  readonly talks: readonly TalkWeek[]
  readonly references: readonly Reference[]
  readonly renewals: readonly DecidedRenewal[]
  readonly accountWeeks: readonly AccountWeek[]
  readonly figures: readonly CompanyFigures[]
  readonly teamAnswers: readonly TeamAnswer[]
}

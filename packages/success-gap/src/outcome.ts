// A desired outcome and the facts about it: what the customer wants, what was measured, what each side said of it.
import type { DatedFact, Day, Reading } from '@rung/kernel'

/** From a baseline to a target between two days. The target may lie below the baseline (fewer is better). */
export type ReachMeasure = {
  readonly maintain?: false
  readonly baseline: number
  readonly target: number
  readonly startsOn: Day
  readonly dueOn: Day
}

/** Stay at the target; at the floor nothing of it is left. Has no due day. */
export type MaintainMeasure = {
  readonly maintain: true
  readonly floor: number
  readonly target: number
}

export type Measure = ReachMeasure | MaintainMeasure

/** One usage milestone that functionally completes the outcome, with its weight among them. */
export type Milestone = { readonly key: string; readonly weight: number }

export type DesiredOutcome = {
  readonly outcomeId: string
  readonly measure: Measure
  /** 1 to 5. */
  readonly importance: number
  /** Closed outcomes are assessed but do not count for the account. */
  readonly active: boolean
  readonly milestones: readonly Milestone[]
}

export type Measurement = DatedFact & { readonly value: number }

export type CustomerVerdict = DatedFact & {
  readonly stakeholderId: string
  /** 0..1, of the stakeholder as of the day judged. */
  readonly influence: number
  /** 1 to 5. */
  readonly achieved: number
  /** 1 to 5. */
  readonly experience: number
}

/** A CSM's own verdict; `occurredOn` is the day it was filed. */
export type VendorVerdict = DatedFact & {
  /** 1 to 5. */
  readonly verdict: number
}

/** All facts about one outcome. A sealed verdict is simply left out of them. */
export type OutcomeFacts = {
  readonly measurements: readonly Measurement[]
  readonly customerVerdicts: readonly CustomerVerdict[]
  readonly vendorVerdicts: readonly VendorVerdict[]
}

/**
 * Where one outcome stands, judged without any usage: all that crosses to other rooms as signals. Nothing here is
 * computed from what people do in the product, so no usage event can change it.
 */
export type OutcomeStanding = {
  readonly outcomeId: string
  readonly importance: number
  readonly active: boolean
  readonly milestones: readonly Milestone[]
  /** c: what the customer says was achieved, 0..1. */
  readonly customer: Reading
  /** k: how far the measure has come for the share of its term, 0..1, and the first day on which that counts. */
  readonly onTrack?: Reading & { readonly since: Day | null }
  /** v: what the vendor says was achieved, 0..1. */
  readonly vendor: Reading
  /** x: how the customer found the way there, 0..1. */
  readonly experience: Reading
  /** a: attained, 0..1. */
  readonly attained: Reading
  /** a on the last day on which it was known: `attained` itself while it is known. */
  readonly attainedLastKnown: Reading
}

// What is published of an account's use is made from: what was measured of it, whoever measured.
import type { Day } from '@rung/kernel'
import type { Scalar, Seen, SourceState, UsageAssessment, UseChange } from '@rung/usage-metrics'

export type UsageFacts = {
  readonly input: { readonly accountId: string; readonly asOf: Day }
  readonly source: Pick<SourceState, 'up'>
  readonly window: { readonly lastDay: Day | null; readonly recentDays: readonly Day[] }
  readonly change: UseChange
  /** Since when they are below four fifths of their habit; null: they are not. */
  readonly fellOn: Day | null
  readonly assessment: Pick<UsageAssessment, 'metrics' | 'value'>
  /** On the latest day on which the source was up. */
  readonly lastKnown: LastKnownUse
  /** By the key of the metric. */
  readonly custom: ReadonlyMap<string, Scalar | null>
  /** By key, those that were reached. */
  readonly milestones: ReadonlyMap<string, Day>
  /** By stakeholder id. */
  readonly seen: ReadonlyMap<string, Seen>
}

export type LastKnownUse = {
  /** U. */
  readonly score: number | null
  /** Against their habit, of what they are judged by. */
  readonly change: number | null
  readonly fellOn: Day | null
}

/** The metrics and milestones a workspace defined, by their keys. */
export type DefinedKeys = {
  readonly metrics: readonly { readonly key: string }[]
  readonly milestones: readonly { readonly key: string }[]
}

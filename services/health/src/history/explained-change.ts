// A change of an account's score as it is explained: steps, changes of band, marks that began or ended.
import type { Band, Cause, Change, HealthScore, KeptContribution } from '@rung/health-score'
import type { MarkRun, Versions } from '@rung/judgement'
import type { Day } from '@rung/kernel'

/** A score with the facts behind each component and each damper. */
export type CounterfactualScore = Pick<HealthScore<string, string>, 'scoreHundredths' | 'band'> & {
  readonly contributions: readonly KeptContribution[]
  readonly evidence: Readonly<Record<string, readonly string[]>>
  readonly versions: Versions
}

/** A score made anew, with the marks of its day, and whether it was made from what knew of a fact. */
export type WeighedScore = CounterfactualScore & {
  readonly marks: readonly MarkRun[]
  readonly knows: (fact: string) => boolean
}

/** A part of a step, with the facts that came in behind it and those that fell out. */
export type MovedContribution = KeptContribution & {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export type ChangeStep = {
  readonly day: Day
  readonly cause: Cause
  readonly hundredths: number
  readonly contributions: readonly MovedContribution[]
}

export type BandChange = { readonly day: Day; readonly cause: Cause; readonly from: Band; readonly to: Band }

/** The day a mark began or ended, as known then, and how long it holds or held. */
export type MarkChange = Omit<MarkRun, 'name'> & {
  readonly day: Day
  readonly mark: MarkRun['name']
  readonly change: 'began' | 'ended'
}

export type ExplainedChange = {
  readonly from: CounterfactualScore
  readonly to: CounterfactualScore
  readonly total: Change
  readonly causes: Readonly<Record<Cause, Change>>
  /** In order; those that moved nothing are left out. */
  readonly steps: readonly ChangeStep[]
  readonly bandChanges: readonly BandChange[]
  readonly markChanges: readonly MarkChange[]
}

/** The score kept for one end of the period by another engine or model; undefined when none was. */
export type KeptEnds = {
  readonly from: CounterfactualScore | undefined
  readonly to: CounterfactualScore | undefined
}

export type Pair = { readonly before: CounterfactualScore; readonly after: CounterfactualScore }

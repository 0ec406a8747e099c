// The judgement of one account on one day: what it is made from, and what it says.
import type { Contradiction, HealthFacts, HealthScore } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { RelationshipAssessment } from '@rung/relationship-ladder'
import type { SignalIndex, Snapshot } from '@rung/signals'
import type { AccountGap, GapState, OutcomeWithUse } from '@rung/success-gap'
import type { Versions } from './health-policies.ts'
import type { JudgedRenewal } from './judge-renewal.ts'
import type { Components } from './read-components.ts'

/** What lives on from the newest judged day before. */
export type PreviousDay = {
  readonly state: GapState
  readonly contradictions: readonly Pick<Contradiction, 'pair' | 'since'>[]
}

export type JudgeInput = {
  readonly accountId: string
  readonly asOf: Day
  /** As read for that day. */
  readonly snapshots: readonly Snapshot[]
  /** Null before the first judged day. */
  readonly previous: PreviousDay | null
}

export type Judgement = {
  readonly accountId: string
  readonly asOf: Day
  /** What it was made from; empty when nothing was published by then. */
  readonly snapshots: readonly Snapshot[]
  /** With what is judged of the ladder beside what was published. */
  readonly signals: SignalIndex
  /** Null where outcomes published nothing, or judged the ladder itself, as it did before. */
  readonly relationship: RelationshipAssessment | null
  readonly segment: string | null
  readonly outcomes: readonly OutcomeWithUse[]
  readonly gap: AccountGap
  readonly judged: Components
  readonly healthFacts: HealthFacts
  readonly health: HealthScore
  readonly state: GapState
  /** Open renewals, the first due first, each as its own day says. */
  readonly renewals: readonly JudgedRenewal[]
  readonly contradictions: readonly Contradiction[]
  readonly versions: Versions
}

/** What a judgement takes from the signals and the day, whatever the days before. */
export type Weighed = Pick<
  Judgement,
  'signals' | 'relationship' | 'segment' | 'outcomes' | 'gap' | 'judged' | 'healthFacts' | 'health'
>

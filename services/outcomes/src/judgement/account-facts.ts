// What an account is judged from here: the facts that held of it on a day, whoever keeps them and with whatever beside.
import type { Day } from '@rung/kernel'
import type { PromiseStatus, Understanding } from '@rung/promises'
import type { Level, Source, Strength } from '@rung/relationship-ladder'
import type { Milestone } from '@rung/success-gap'

type Fact = { readonly id: string; readonly occurredAt: Date }
type FactOfOutcome = Fact & { readonly outcomeId: string }

export type StatedOutcome = Fact & {
  readonly statementRef: string | null
  readonly maintain: boolean
  readonly baseline: number | null
  readonly floor: number | null
  readonly target: number
  readonly startsOn: Day | null
  readonly dueOn: Day | null
  readonly importance: number
  readonly stakeholderId: string | null
  readonly milestones: readonly Milestone[]
  readonly confirmedOn: Day | null
  readonly closedOn: Day | null
}

export type Measurement = FactOfOutcome & { readonly value: number }

export type CustomerVerdict = FactOfOutcome & {
  readonly stakeholderId: string
  readonly achieved: number
  readonly experience: number
  /** What they said with it; null when they said nothing, undefined where nobody asks. */
  readonly wordsRef?: string | null
}

export type VendorVerdict = FactOfOutcome & { readonly verdict: number }

export type LadderEvidence = Fact & {
  readonly stakeholderId: string
  readonly level: Level
  readonly polarity: 1 | -1
  readonly strength: Strength
  readonly source: Source
}

export type StatedPromise = Fact & {
  readonly concernLevel: Level | null
  readonly concernWordsRef: string | null
  readonly customerWordsRef: string | null
  readonly weight: number
  readonly dueOn: Day | null
  readonly confirmedOn: Day | null
  readonly understanding: Understanding
  readonly status: PromiseStatus
  readonly settledOn: Day | null
}

export type LadderPin = Fact & {
  readonly level: Level
  readonly reasonRef: string | null
  readonly expiresOn: Day
  readonly personId: string
}

/** What held of one account as of a day and as known at an instant. */
export type AccountFacts<Outcome extends StatedOutcome = StatedOutcome> = {
  readonly outcomes: readonly Outcome[]
  readonly measurements: readonly Measurement[]
  readonly customerVerdicts: readonly CustomerVerdict[]
  readonly vendorVerdicts: readonly VendorVerdict[]
  readonly ladderEvidence: readonly LadderEvidence[]
  readonly promises: readonly StatedPromise[]
  readonly ladderPins: readonly LadderPin[]
}

// The numbers a worklist is built under, each with its unit and its reason, and the plays it hands out.
import type { WorkingDays } from '@rung/kernel'
import type { EffectPolicy } from './assess-effect.ts'
import type { Play } from './play.ts'
import { plays } from './plays.ts'
import { type ReasonPolicy, reasonPolicy } from './reason-policy.ts'

/** Whether cards help is measured by letting a share of them wait: see delay-arm.ts. */
export type DelayPolicy = {
  /** Of the cards that may wait; 0: none does. */
  readonly share: number
  /** Days they wait. */
  readonly days: number
  /** Days until an account is drawn again: its result is known by then. */
  readonly againAfterDays: number
}

export type WorklistPolicy = {
  readonly version: string
  readonly reasons: ReasonPolicy
  readonly plays: readonly Play[]
  /** Hours for accounts in the day of a CSM who has stated none. */
  readonly hoursPerDay: number
  /** Share of the hours that goes first to what the way out of a chasm asks for. Not in config: whoever leads asks for less instead. */
  readonly askedShare: number
  /** Share of the hours kept for wins and verdicts. */
  readonly careShare: number
  /** Share of accounts never put on a list, so that what lists do can be measured. */
  readonly holdoutShare: number
  readonly delay: DelayPolicy
  /** How effects are told. */
  readonly effect: EffectPolicy
  /** P(lost) from which a risk is medium, and from which it is high. */
  readonly riskBands: readonly [number, number]
  /** How much the size of a reason must grow for a dismissed one to come back. */
  readonly materialMove: number
  /** Of a CSM who has stated none. */
  readonly workingDays: WorkingDays
  /** Working days until a card comes back after nobody answered: after the first try, and after each further one. */
  readonly noAnswerWaits: readonly [number, number]
  /** So many tries without an answer ask for another way, and count as one that did not work. */
  readonly triesBeforeAnotherWay: number
  /** So many tries without an answer are raised with whoever leads the CSM. */
  readonly triesBeforeRaising: number
}

export const worklistPolicy: WorklistPolicy = {
  version: 'worklist-2026-5',
  reasons: reasonPolicy,
  plays,
  // Half of a working day: the rest goes to meetings already made and to what comes in.
  hoursPerDay: 4,
  // Half of the day for what the company owes all; what burns at one customer keeps the other half.
  askedShare: 0.5,
  careShare: 0.1,
  // Off until a workspace asks for it.
  holdoutShare: 0,
  // Off until a workspace asks for it; a fifth where it does. Two weeks are what urgency counts; sixty days after them the result is known.
  delay: { share: 0, days: 14, againAfterDays: 74 },
  // One wrong interval in twenty, at any look; a difference of ten in a hundred changes what one does.
  effect: { resultDays: 60, errorRate: 0.05, leastPerArm: 20, worthKnowing: 0.1 },
  // Around the yearly loss of 12 % that business software sees.
  riskBands: [0.1, 0.3],
  // Half a step of a five-step verdict is noise, more is news.
  materialMove: 0.15,
  workingDays: [1, 2, 3, 4, 5],
  // Who did not pick up is busy today; a week without an answer says something.
  noAnswerWaits: [2, 5],
  triesBeforeAnotherWay: 2,
  // Two of one way and two of another, over three weeks: one more of the same is no plan.
  triesBeforeRaising: 4,
}

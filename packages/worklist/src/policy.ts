// The numbers a worklist is built under, each with its unit and its reason, and the plays it hands out.
import type { WorkingDays } from '@rung/kernel'
import type { Play } from './play.ts'
import { plays } from './plays.ts'
import { type ReasonPolicy, reasonPolicy } from './reason-policy.ts'

export type WorklistPolicy = {
  readonly version: string
  readonly reasons: ReasonPolicy
  readonly plays: readonly Play[]
  /** Hours for accounts in the day of a CSM who has stated none. */
  readonly hoursPerDay: number
  /** Share of the hours kept for wins and verdicts. */
  readonly careShare: number
  /** Share of accounts never put on a list, so that what lists do can be measured. */
  readonly holdoutShare: number
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
}

export const worklistPolicy: WorklistPolicy = {
  version: 'worklist-2026-2',
  reasons: reasonPolicy,
  plays,
  // Half of a working day: the rest goes to meetings already made and to what comes in.
  hoursPerDay: 4,
  careShare: 0.1,
  // Off until a workspace asks for it.
  holdoutShare: 0,
  // Around the yearly loss of 12 % that business software sees.
  riskBands: [0.1, 0.3],
  // Half a step of a five-step verdict is noise, more is news.
  materialMove: 0.15,
  workingDays: [1, 2, 3, 4, 5],
  // Who did not pick up is busy today; a week without an answer says something.
  noAnswerWaits: [2, 5],
  triesBeforeAnotherWay: 2,
}

// The numbers a worklist is built under, each with its unit and its reason, and the plays it hands out.
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
}

/** The play for a kind of reason. Throws when the policy has none. */
export function playFor(kind: Play['reason'], policy: WorklistPolicy): Play {
  const play = policy.plays.find(each => each.reason === kind)
  if (play === undefined) throw new RangeError(`the policy has no play for ${kind}`)
  return play
}

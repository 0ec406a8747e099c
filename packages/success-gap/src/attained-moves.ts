// How pace and attained go on with time alone: against a term that goes by, what was measured says less every day.
import { daysBetween, type MovingValue } from '@rung/kernel'
import { attainedWeights } from './assess-attained.ts'
import type { OnTrack } from './assess-measured.ts'
import type { Judged } from './judged.ts'
import type { Measure } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

export type AttainedMoves = {
  readonly onTrack: MovingValue
  readonly attained: MovingValue
  readonly attainedLastKnown: MovingValue
}

type Parts = {
  readonly measured: Judged
  readonly onTrack: OnTrack
  /** c whatever its age. */
  readonly said: Judged
  readonly attained: Judged
  readonly attainedLastKnown: Pick<Judged, 'value'>
}

/**
 * k = min(1, m x term / days since its start), and a = share of k + the customer's share of c, both ageing alike.
 *
 * Units: as what they are of. **Invariant:** the same on every day that rests on the same facts, the measure counting as much, and
 * `valueOn` a day is what is judged that day. Errors: none.
 *
 * @example m 0.3 of a term of 100 days: 30 shared out over the days since its start, 1 at most
 */
export function attainedMoves(measure: Measure, parts: Parts, policy: SuccessGapPolicy): AttainedMoves {
  const { measured, onTrack, attained, attainedLastKnown } = parts
  if (measure.maintain || onTrack.reason !== 'against_elapsed') {
    return {
      onTrack: { value: onTrack.value },
      attained: { value: attained.value },
      attainedLastKnown: { value: attainedLastKnown.value },
    }
  }
  const sharedOut = Number(measured.value) * daysBetween(measure.startsOn, measure.dueOn)
  const since = { daysSince: measure.startsOn }
  const { share, still } = weightsOf(parts, policy)
  const moving: MovingValue = { value: share * sharedOut, move: { ...since, most: share, still } }
  return {
    onTrack: { value: sharedOut, move: { ...since, most: 1 } },
    attained: attained.value === null ? { value: null } : moving,
    attainedLastKnown: attained.value === null ? { value: attainedLastKnown.value } : moving,
  }
}

/** What of attained is pace, and what the customer's word adds to it. */
function weightsOf({ onTrack, said }: Parts, policy: SuccessGapPolicy) {
  const { pace, word } = attainedWeights(onTrack, said, policy)
  return { share: pace / (pace + word), still: (Number(said.value) * word) / (pace + word) }
}

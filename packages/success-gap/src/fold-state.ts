// The account's state by usage and attainment, folded over days so that noise at the middle moves nobody.
import type { Day } from '@rung/kernel'
import type { SuccessGapPolicy } from './policy.ts'

export type Side = 'high' | 'low'

export type GapState = {
  readonly state: 'thriving' | 'hollow' | 'quiet_success' | 'failing' | 'unknown'
  /** The first day of the present run of this state. */
  readonly since: Day
  /** The side of each axis, which the next day is held against; null while that axis is unknown. */
  readonly usage: Side | null
  readonly attained: Side | null
}

/**
 * State = (U high?, A high?), an axis entered at 0.5, high left below 0.45, low left above 0.55; `unknown` when U or A is.
 *
 * Units: U and A are shares 0..1 or null. An axis that was unknown is entered afresh at 0.5; the other keeps its side.
 * Days must be given in order. Errors: throws RangeError when `day` lies before `previous.since`. Source: the Success Gap.
 *
 * @example U 0.8, A 0.5 is thriving; A 0.46 the next day: still thriving; A 0.44: hollow, since that day
 */
export function foldState(
  previous: GapState | null,
  day: Day,
  usage: number | null,
  attained: number | null,
  policy: SuccessGapPolicy,
): GapState {
  if (previous !== null && day < previous.since) {
    throw new RangeError(`days must be folded in order: ${day} comes before ${previous.since}`)
  }
  const sides = {
    usage: sideOf(usage, previous?.usage ?? null, policy),
    attained: sideOf(attained, previous?.attained ?? null, policy),
  }
  const state = stateOf(sides.usage, sides.attained)
  return { state, since: previous?.state === state ? previous.since : day, ...sides }
}

function sideOf(share: number | null, before: Side | null, policy: SuccessGapPolicy): Side | null {
  if (share === null) return null
  if (before === 'high') return share < policy.state.leaveHighBelow ? 'low' : 'high'
  if (before === 'low') return share > policy.state.leaveLowAbove ? 'high' : 'low'
  return share >= policy.state.enterAt ? 'high' : 'low'
}

function stateOf(usage: Side | null, attained: Side | null): GapState['state'] {
  if (usage === null || attained === null) return 'unknown'
  if (usage === 'high') return attained === 'high' ? 'thriving' : 'hollow'
  return attained === 'high' ? 'quiet_success' : 'failing'
}

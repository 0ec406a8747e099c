// Where the measure is heading: its pace, the pace it needs, and the day it should arrive.
import { addDays, type Day, daysBetween, factsAsOf, type MovingValue } from '@rung/kernel'
import { theilSen } from '@rung/statistics'
import { measuredShare } from './assess-measured.ts'
import type { Measure, Measurement } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

/** Where the measure moves: towards its target, away from it, or not to speak of. */
export type Direction = 'towards' | 'away' | 'still'

export type SuccessVector = {
  /** Slope of m per 30 days; null with fewer than two days measured, or when the newest measurement is stale. */
  readonly slope30d: number | null
  /** By the slope; null while that is unknown. */
  readonly direction: Direction | null
  /** m per 30 days that would arrive on the due day; null without a due day ahead, 0 once arrived. */
  readonly paceNeeded30d: number | null
  /** The day m should be 1; the day it was measured, once arrived; null when it is not heading there within ten years. */
  readonly expectedOn: Day | null
  /** Whether it should arrive by its due day; null for `maintain`, and while no slope is known and the due day ahead. */
  readonly onPace: boolean | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
  /** How what moves with time alone goes on until it is measured again, or due. */
  readonly moves: { readonly paceNeeded30d: MovingValue; readonly expectedOn: MovingValue }
}

/**
 * slope = Theil-Sen of m over the last 6 measurements, x 30 days; pace needed = (1 - m) / days left x 30; expected day =
 * newest measurement + (1 - m) / slope, never before `asOf`; direction = `still` within 0.02 of no slope, else its sign;
 * on pace = arrived, or expected on or before the due day.
 *
 * Units: share of the way per 30 days; a calendar day. All null when the newest measurement is older than 180 days.
 * Errors: none. Source: the Success Gap.
 *
 * @example m 0.2, 0.3, 0.4 thirty days apart, due 120 days after the last: slope 0.1 (towards), needed 0.15, expected 180
 *   days on, so not on pace
 */
export function successVector(
  measure: Measure,
  measurements: readonly Measurement[],
  policy: SuccessGapPolicy,
  asOf: Day,
): SuccessVector {
  const last = factsAsOf(measurements, asOf)
    .sort((a, b) => daysBetween(b.occurredOn, a.occurredOn)) // stable: within a day, by id
    .slice(-policy.vectorMeasurements)
  const newest = last.at(-1)
  if (newest === undefined || daysBetween(newest.occurredOn, asOf) > policy.staleAfterDays) return noVector
  const share = measuredShare(measure, newest.value)
  const perDay = theilSen(
    last.map(measurement => ({
      x: daysBetween(newest.occurredOn, measurement.occurredOn),
      y: measuredShare(measure, measurement.value),
    })),
  )
  const slope30d = perDay === null ? null : perDay * policy.vectorSpanDays
  const arrival = share === 1 ? newest.occurredOn : arrivalOn(newest.occurredOn, share, perDay, policy)
  const expectedOn = arrival !== null && share < 1 && arrival < asOf ? asOf : arrival
  const needed = paceNeeded(measure, share, policy, asOf)
  return {
    slope30d,
    direction: directionOf(slope30d, policy),
    paceNeeded30d: needed.value,
    expectedOn,
    onPace: measure.maintain ? null : isOnPace(measure.dueOn, share, slope30d, expectedOn, asOf),
    evidence: last.map(measurement => measurement.id).sort(),
    ageDays: daysBetween(newest.occurredOn, asOf),
    moves: {
      paceNeeded30d: needed.moving,
      expectedOn:
        arrival === null || share === 1 ? { value: arrival } : { value: arrival, move: 'not_before' },
    },
  }
}

const noVector: SuccessVector = {
  slope30d: null,
  direction: null,
  paceNeeded30d: null,
  expectedOn: null,
  onPace: null,
  evidence: [],
  ageDays: null,
  moves: { paceNeeded30d: { value: null }, expectedOn: { value: null } },
}

function directionOf(slope30d: number | null, policy: SuccessGapPolicy): Direction | null {
  if (slope30d === null) return null
  if (Math.abs(slope30d) <= policy.vectorStillWithin30d) return 'still'
  return slope30d > 0 ? 'towards' : 'away'
}

/** After its due day it is known not to have arrived in time, whatever the slope. */
function isOnPace(
  dueOn: Day,
  share: number,
  slope30d: number | null,
  arrival: Day | null,
  asOf: Day,
): boolean | null {
  if (share === 1) return true
  if (asOf > dueOn) return false
  return slope30d === null ? null : arrival !== null && arrival <= dueOn
}

type Pace = { readonly value: number | null; readonly moving: MovingValue }

/** (1 - share) x 30 / days left: more of it every day. */
function paceNeeded(measure: Measure, share: number, policy: SuccessGapPolicy, asOf: Day): Pace {
  if (measure.maintain) return standing(null)
  if (share === 1) return standing(0)
  const daysLeft = daysBetween(asOf, measure.dueOn)
  if (daysLeft <= 0) return standing(null)
  return {
    value: ((1 - share) / daysLeft) * policy.vectorSpanDays,
    moving: { value: (1 - share) * policy.vectorSpanDays, move: { daysUntil: measure.dueOn } },
  }
}

function standing(value: number | null): Pace {
  return { value, moving: { value } }
}

function arrivalOn(
  measuredOn: Day,
  share: number,
  perDay: number | null,
  policy: SuccessGapPolicy,
): Day | null {
  if (perDay === null || perDay <= 0) return null
  // A hair less than the quotient, so that 150.00000000000003 days are 150.
  const days = Math.ceil((1 - share) / perDay - 1e-9)
  return days > policy.expectedHorizonDays ? null : addDays(measuredOn, days)
}

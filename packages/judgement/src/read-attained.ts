// A with what is known of it all the same, what it was before outcomes went stale, and what it will be as their facts run out.
import type { Expiry } from '@rung/health-score'
import { type Day, daysBetween, freshness, mergeEvidence, newestAge, weightedMean } from '@rung/kernel'
import type { AccountGap, OutcomeStanding, OutcomeWithUse, SuccessGapPolicy } from '@rung/success-gap'
import type { GroundedReading } from './grounded-reading.ts'

export type AttainedGrounds = {
  readonly gap: AccountGap
  /** In id order. */
  readonly outcomes: readonly OutcomeWithUse[]
  readonly asOf: Day
  readonly policy: Pick<SuccessGapPolicy, 'leastCoverage' | 'staleAfterDays' | 'verdictExpiryDays'>
}

/** An active outcome: known while `value` is, stale while only `lastKnown` is. */
type Attained = {
  readonly importance: number
  readonly value: number | null
  readonly lastKnown: number | null
  /** Until its facts run out, with nothing new, or since they began to count, whichever is fewer; null while it is not known. */
  readonly daysLeft: number | null
}

/**
 * `lastKnown` is the lowest mean with the last known values of any of the stale outcomes put back, whatever share of all
 * importance they hold, so that neither one that goes stale nor one more that is agreed on ever lifts the score.
 *
 * @example importance 3 each, one known at 0.9, one stale at 0.2 // value 0.9, lastKnown 0.55
 */
export function readAttained(grounds: AttainedGrounds): GroundedReading {
  const { gap, outcomes, policy } = grounds
  const active = outcomes.map(({ standing }) => standing).filter(standing => standing.active)
  const attained = active.map(standing => attainedOf(standing, grounds))
  const stale = active.filter(
    standing => standing.attained.value === null && standing.attainedLastKnown.value !== null,
  )
  const now = standingAmong(attained, policy)
  return {
    ...now,
    value: gap.attained.value,
    expiring: expiriesOf(attained, policy),
    evidence: mergeEvidence([
      gap.attained.evidence,
      ...stale.map(standing => standing.attainedLastKnown.evidence),
    ]),
    ageDays: newestAge([
      gap.attained.ageDays,
      ...(stale.length === 0 ? [] : [gap.attainedLastKnown.ageDays]),
    ]),
  }
}

function attainedOf(standing: OutcomeStanding, { policy, asOf }: AttainedGrounds): Attained {
  const { importance, attained, attainedLastKnown } = standing
  const daysLeft = attained.value === null ? null : Math.max(0, daysLeftOf(standing, policy, asOf))
  return { importance, value: attained.value, lastKnown: attainedLastKnown.value, daysLeft }
}

/**
 * How long what they attained is known with nothing new: by their word or by the measure, whichever is longer. The measure of a
 * young term has counted for as many days as it will: who was unknown until then is not proven on a day.
 *
 * @example a verdict of 100 days ago beside a measurement of today whose term is too young: 80
 */
export function daysLeftOf(
  { attained, customer, onTrack }: OutcomeStanding,
  { verdictExpiryDays, staleAfterDays }: Pick<SuccessGapPolicy, 'staleAfterDays' | 'verdictExpiryDays'>,
  asOf: Day,
): number {
  const lasts = Math.min(verdictExpiryDays, staleAfterDays)
  const byWord = customer.value === null ? [] : [lasts - (customer.ageDays ?? 0)]
  const byMeasure =
    (onTrack?.value ?? null) === null
      ? []
      : [Math.min(staleAfterDays - (onTrack?.ageDays ?? 0), countedFor(onTrack, asOf))]
  const left = [...byWord, ...byMeasure]
  return left.length === 0 ? staleAfterDays - (attained.ageDays ?? 0) : Math.max(...left)
}

/** 0..1: less than all of it in the first 45 days of a measure that nobody's word stands beside. */
export function countsSince(
  { attained, customer, onTrack }: OutcomeStanding,
  { verdictExpiryDays }: Pick<SuccessGapPolicy, 'verdictExpiryDays'>,
  asOf: Day,
): number {
  if (attained.value === null || (onTrack?.value ?? null) === null) return 1
  // A word of long ago speaks as far as the measure does not count yet.
  if (attained.evidence.some(id => onTrack?.evidence.includes(id) === false)) return 1
  const byWord = customer.value === null ? 0 : freshness(verdictExpiryDays - (customer.ageDays ?? 0))
  return Math.max(byWord, freshness(countedFor(onTrack, asOf)))
}

function countedFor(onTrack: OutcomeStanding['onTrack'], asOf: Day): number {
  const since = onTrack?.since ?? null
  return since === null ? Number.POSITIVE_INFINITY : daysBetween(since, asOf) + 1
}

/** The outcomes after each has run out that does, the soonest first; those of one day together. */
function expiriesOf(attained: readonly Attained[], policy: AttainedGrounds['policy']): Expiry[] {
  const days = [...new Set(attained.flatMap(({ daysLeft }) => daysLeft ?? []))].sort((a, b) => a - b)
  return days.map(daysLeft => {
    const then = attained.map(each =>
      each.daysLeft !== null && each.daysLeft <= daysLeft
        ? { ...each, value: null, lastKnown: each.value, daysLeft: null }
        : each,
    )
    return { daysLeft, ...standingAmong(then, policy) }
  })
}

function standingAmong(
  attained: readonly Attained[],
  { leastCoverage }: AttainedGrounds['policy'],
): Omit<Expiry, 'daysLeft'> {
  const known = attained.filter(({ value }) => value !== null)
  const weightOf = (some: readonly Attained[]) => some.reduce((sum, { importance }) => sum + importance, 0)
  const mean = weightedMean(attained.map(({ value, importance }) => ({ value, weight: importance })))
  const isCovered = weightOf(known) >= leastCoverage * weightOf(attained)
  return {
    value: isCovered ? mean : null,
    partlyKnown: isCovered ? null : mean,
    lastKnown: lowestMean(attained),
  }
}

/** Null when none went stale. Those below the mean of the rest lower it, the lowest first. */
function lowestMean(attained: readonly Attained[]): number | null {
  const stale = attained
    .filter(({ value, lastKnown }) => value === null && lastKnown !== null)
    .toSorted((a, b) => Number(a.lastKnown) - Number(b.lastKnown))
  const [lowest, ...others] = stale
  if (lowest === undefined) return null
  const putBack = new Set([lowest])
  const mean = () =>
    weightedMean(
      attained.map(each => ({
        value: putBack.has(each) ? each.lastKnown : each.value,
        weight: each.importance,
      })),
    )
  let least = mean()
  for (const each of others) {
    if (least !== null && Number(each.lastKnown) >= least) break
    putBack.add(each)
    least = mean()
  }
  return least
}

// A with what is known of it all the same, what it was before outcomes went stale, and what it will be as their facts run out.
import type { ComponentReading, Expiry } from '@rung/health-score'
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
  /** Until its facts run out, with nothing new; null while it is not known. */
  readonly daysLeft: number | null
}

/** With what it is without its measure, which counts this far since enough of its term is over. */
type Counting = { readonly now: Attained; readonly counts: number; readonly without: Attained }

/**
 * `lastKnown` is the lowest mean with the last known values of any of the stale outcomes put back, whatever share of all
 * importance they hold, so that neither one that goes stale nor one more that is agreed on ever lifts the score.
 *
 * `comes` is what all this was before measures of young terms began to count, by how far they do not yet.
 *
 * @example importance 3 each, one known at 0.9, one stale at 0.2 // value 0.9, lastKnown 0.55
 * @example importance 3 each, one known at 0.9, one at 0.2 for 15 days of 45 // value 0.55; it comes from 0.9, of which two thirds are left
 */
export function readAttained(grounds: AttainedGrounds): GroundedReading {
  const { gap, outcomes, policy } = grounds
  const active = outcomes.map(({ standing }) => standing).filter(standing => standing.active)
  const counting = active.map(standing => countingOf(standing, grounds))
  const stale = active.filter(
    standing => standing.attained.value === null && standing.attainedLastKnown.value !== null,
  )
  const comes = comingOf(counting, policy)
  return {
    ...readingOf(
      counting.map(({ now }) => now),
      policy,
    ),
    value: gap.attained.value,
    ...(comes.length > 0 && { comes }),
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

function readingOf(attained: readonly Attained[], policy: AttainedGrounds['policy']) {
  return { ...standingAmong(attained, policy), expiring: expiriesOf(attained, policy) }
}

/** Without any measure that comes to count, then with the one that counts most, and so on; each for what the next does not count. */
function comingOf(
  counting: readonly Counting[],
  policy: AttainedGrounds['policy'],
): { readonly share: number; readonly reading: ComponentReading }[] {
  const steps = [...new Set([1, ...counting.map(({ counts }) => counts)])].sort((a, b) => b - a)
  return steps.slice(1).map((counts, at) => {
    const above = steps[at] ?? 1
    const then = counting.map(each => (each.counts >= above ? each.now : each.without))
    return { share: above - counts, reading: readingOf(then, policy) }
  })
}

function countingOf(standing: OutcomeStanding, { policy, asOf }: AttainedGrounds): Counting {
  const { importance, attained, attainedLastKnown, customer, onTrack } = standing
  const lastKnown = attainedLastKnown.value
  const { byWord, byMeasure } = runsOut(standing, policy)
  const known = Math.max(byWord ?? 0, byMeasure ?? 0)
  const daysLeft =
    byWord === null && byMeasure === null ? policy.staleAfterDays - (attained.ageDays ?? 0) : known
  const now =
    attained.value === null
      ? { importance, value: null, lastKnown, daysLeft: null }
      : { importance, value: attained.value, lastKnown, daysLeft: Math.max(0, daysLeft) }
  if (now.value === null || byMeasure === null) return { now, counts: 1, without: now }
  const counts = freshness(countedFor(onTrack, asOf))
  if (customer.value !== null) return { now, counts, without: { ...now, daysLeft: Math.max(0, byWord ?? 0) } }
  // A word of long ago speaks as far as the measure does not count yet: it is what was known last.
  const wasKnown = attained.evidence.some(id => onTrack?.evidence.includes(id) === false)
  return {
    now,
    counts,
    without: { importance, value: null, lastKnown: wasKnown ? now.value : null, daysLeft: null },
  }
}

type Lasts = Pick<SuccessGapPolicy, 'staleAfterDays' | 'verdictExpiryDays'>

/** Days until their word, and until what is measured, is too old; null where there is none that counts. */
function runsOut(
  { customer, onTrack }: OutcomeStanding,
  { verdictExpiryDays, staleAfterDays }: Lasts,
): { readonly byWord: number | null; readonly byMeasure: number | null } {
  return {
    byWord:
      customer.value === null ? null : Math.min(verdictExpiryDays, staleAfterDays) - (customer.ageDays ?? 0),
    byMeasure: (onTrack?.value ?? null) === null ? null : staleAfterDays - (onTrack?.ageDays ?? 0),
  }
}

/**
 * How long what they attained is known with nothing new: by their word or by the measure, whichever is longer. The measure of a
 * young term has counted for as many days as it will: who was unknown until then is not proven on a day.
 *
 * @example a verdict of 100 days ago beside a measurement of today whose term is too young: 80
 */
export function daysLeftOf(standing: OutcomeStanding, policy: Lasts, asOf: Day): number {
  const { byWord, byMeasure } = runsOut(standing, policy)
  const measured = byMeasure === null ? null : Math.min(byMeasure, countedFor(standing.onTrack, asOf))
  const left = [byWord, measured].filter(days => days !== null)
  return left.length === 0 ? policy.staleAfterDays - (standing.attained.ageDays ?? 0) : Math.max(...left)
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

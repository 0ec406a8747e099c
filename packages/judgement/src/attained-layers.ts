// What is known of each active outcome: without the measures that have only begun to count, and with them.
import { type Day, daysBetween, freshness } from '@rung/kernel'
import type { OutcomeStanding, SuccessGapPolicy } from '@rung/success-gap'

/** An active outcome: known while `value` is, stale while only `lastKnown` is. */
export type Attained = {
  readonly importance: number
  readonly value: number | null
  readonly lastKnown: number | null
  /** Until its facts run out, with nothing new; null while it is not known. */
  readonly daysLeft: number | null
}

/** Of what is read of an account so much, 0..1, is as if this were all of its active outcomes. */
export type AttainedLayer = { readonly share: number; readonly outcomes: readonly Attained[] }

/** The shares of all are 1 together. */
export type AttainedLayers = {
  /** Without any measure that comes to count, then with the one that counts most, and so on; none where all count in full. */
  readonly comes: readonly AttainedLayer[]
  readonly whole: AttainedLayer
}

type Lasts = Pick<SuccessGapPolicy, 'staleAfterDays' | 'verdictExpiryDays'>

type Grounds = { readonly asOf: Day; readonly policy: Lasts }

/** With what it is without its measure, which counts this far since enough of its term is over. */
type Counting = { readonly now: Attained; readonly counts: number; readonly without: Attained }

/**
 * Each layer for what the next does not count. What was known before a measure counts, last known or not, goes on beside it on the first
 * day, whoever reads it.
 *
 * @example two outcomes, one known at 0.9, one at 0.2 for 15 days of 45 // it comes from [0.9, unknown] by two thirds, [0.9, 0.2] is a third
 */
export function attainedLayers(active: readonly OutcomeStanding[], grounds: Grounds): AttainedLayers {
  const counting = active.map(standing => countingOf(standing, grounds))
  const steps = [...new Set([1, ...counting.map(({ counts }) => counts)])].sort((a, b) => b - a)
  const least = Math.min(...steps)
  const comes = steps.slice(1).map((counts, at) => {
    const above = steps[at] ?? 1
    return {
      share: above - counts,
      outcomes: counting.map(each => (each.counts >= above ? each.now : each.without)),
    }
  })
  return { comes, whole: { share: least, outcomes: counting.map(({ now }) => now) } }
}

function countingOf(standing: OutcomeStanding, { policy, asOf }: Grounds): Counting {
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
  if (byMeasure === null) return { now, counts: 1, without: now }
  const counts = freshness(countedFor(onTrack, asOf))
  if (customer.value !== null) return { now, counts, without: { ...now, daysLeft: Math.max(0, byWord ?? 0) } }
  // A word of long ago speaks as far as the measure does not count yet: it is what was known last. So too once the measure has run out.
  const last = attained.value === null ? attainedLastKnown : attained
  const wasKnown = last.evidence.some(id => onTrack?.evidence.includes(id) === false)
  return {
    now,
    counts,
    without: { importance, value: null, lastKnown: wasKnown ? last.value : null, daysLeft: null },
  }
}

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

function countedFor(onTrack: OutcomeStanding['onTrack'], asOf: Day): number {
  const since = onTrack?.since ?? null
  return since === null ? Number.POSITIVE_INFINITY : daysBetween(since, asOf) + 1
}

// A with what is known of it all the same, what it was before outcomes went stale, and what it will be as their facts run out.
import type { Expiry } from '@rung/health-score'
import { type Day, mergeEvidence, newestAge, weightedMean } from '@rung/kernel'
import type { AccountGap, OutcomeWithUse, SuccessGapPolicy } from '@rung/success-gap'
import { type Attained, type AttainedLayer, attainedLayers } from './attained-layers.ts'
import type { GroundedReading } from './grounded-reading.ts'

export type AttainedGrounds = {
  readonly gap: AccountGap
  /** In id order. */
  readonly outcomes: readonly OutcomeWithUse[]
  readonly asOf: Day
  readonly policy: Pick<SuccessGapPolicy, 'leastCoverage' | 'staleAfterDays' | 'verdictExpiryDays'>
}

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
  const { comes, whole } = attainedLayers(active, grounds)
  const stale = active.filter(
    standing => standing.attained.value === null && standing.attainedLastKnown.value !== null,
  )
  return {
    ...readingOf(whole, policy),
    value: gap.attained.value,
    ...(comes.length > 0 && {
      comes: comes.map(layer => ({ share: layer.share, reading: readingOf(layer, policy) })),
    }),
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

function readingOf({ outcomes }: AttainedLayer, policy: AttainedGrounds['policy']) {
  return { ...standingAmong(outcomes, policy), expiring: expiriesOf(outcomes, policy) }
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

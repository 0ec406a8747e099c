// What of the outcomes a risk may still lean on: facts fade before they run out, so that no date alone moves the risk far.
import { type Day, freshness, weightedMean } from '@rung/kernel'
import type { OutcomeWithUse, SuccessGapPolicy } from '@rung/success-gap'
import { type AttainedLayer, attainedLayers } from './attained-layers.ts'

export type FadingGrounds = {
  readonly outcomes: readonly OutcomeWithUse[]
  readonly asOf: Day
  /** Days since outcomes told the ages of its facts. */
  readonly daysSinceTold: number
  readonly policy: Pick<SuccessGapPolicy, 'leastCoverage' | 'staleAfterDays' | 'verdictExpiryDays'>
}

export type FadingOutcomes = {
  /** Attained: what is fine is drawn towards `NEUTRAL_ATTAINED` as its facts run out, what is not stays as last known; null when none ever spoke. */
  readonly attained: number | null
  /** 0 while enough of what is wanted is known, 1 when nothing is. */
  readonly unproven: number
  /** Drawn towards none as the customer's verdicts run out; null when none speaks. */
  readonly experienceGap: number | null
  readonly perceptionGap: number | null
}

/** Where a share attained says nothing either way: they have most of what they bought it for, and not all. */
export const NEUTRAL_ATTAINED = 0.7

type Weighed = { readonly weight: number; readonly value: number }

/**
 * fresh(fact) = clamp(days it still lasts / 45, 0, 1); known = min(1, sum of importance x fresh / (least coverage x sum of importance));
 * attained = min(0.7 + known x (mean of a by importance x fresh - 0.7), mean of a as last known by importance): silence heals nothing.
 * While a measure comes to count: the same without it and with it, each for its share, 0.7 where nobody ever spoke.
 *
 * @example one outcome, a 0.2, newest fact 157.5 days old of 180: fresh 0.5, known 1 with a least coverage of 0.5, attained 0.2; a year later 0.2 too, a 0.9 then null
 */
export function fadingOutcomes(grounds: FadingGrounds): FadingOutcomes {
  const { outcomes, policy } = grounds
  const active = outcomes.filter(({ standing }) => standing.active)
  const importance = active.reduce((sum, { standing }) => sum + standing.importance, 0)
  const knownOf = (weighed: readonly Weighed[]) =>
    importance === 0
      ? 0
      : Math.min(
          1,
          weighed.reduce((sum, { weight }) => sum + weight, 0) / (policy.leastCoverage * importance),
        )
  const { comes, whole } = attainedLayers(
    active.map(({ standing }) => standing),
    grounds,
  )
  const layers = [...comes, whole].map(layer => {
    const fresh = freshIn(layer, grounds)
    const known = knownOf(fresh)
    return { share: layer.share, known, attained: attainedIn(layer, drawn(fresh, NEUTRAL_ATTAINED, known)) }
  })
  const verdicts = (
    gapOf: (each: OutcomeWithUse) => number | null,
    agesOf: (each: OutcomeWithUse) => readonly (number | null)[],
  ) =>
    active.flatMap(each =>
      weighed(
        each.standing.importance,
        gapOf(each),
        freshOf(grounds, policy.verdictExpiryDays, agesOf(each)),
      ),
    )
  const experience = verdicts(
    ({ gaps }) => gaps.experienceGap.value,
    ({ standing }) => [standing.experience.ageDays],
  )
  const perception = verdicts(
    ({ perceptionGap }) => perceptionGap.value,
    ({ standing, perceptionGap }) => [
      standing.customer.ageDays,
      ...(perceptionGap.basis === 'vendor' ? [standing.vendor.ageDays] : []),
    ],
  )
  return {
    attained: layers.every(({ attained }) => attained === null)
      ? null
      : layers.reduce((sum, { share, attained }) => sum + share * (attained ?? NEUTRAL_ATTAINED), 0),
    unproven: layers.reduce((sum, { share, known }) => sum + share * (1 - known), 0),
    experienceGap: drawn(experience, 0, knownOf(experience)),
    perceptionGap: drawn(perception, 0, knownOf(perception)),
  }
}

function freshIn({ outcomes }: AttainedLayer, { policy, daysSinceTold }: FadingGrounds): Weighed[] {
  return outcomes.flatMap(({ importance, value, daysLeft }) =>
    weighed(importance, value, freshness((daysLeft ?? 0) - daysSinceTold, policy.staleAfterDays)),
  )
}

/** Null when none ever spoke, or what was last known is fine: then it says nothing any more once it has run out. */
function attainedIn({ outcomes }: AttainedLayer, now: number | null): number | null {
  const lastKnown = weightedMean(
    outcomes.map(({ importance, value, lastKnown }) => ({ value: value ?? lastKnown, weight: importance })),
  )
  if (lastKnown === null || lastKnown >= (now ?? NEUTRAL_ATTAINED)) return now
  return lastKnown
}

/** By the oldest of them: a gap lies between two. */
function freshOf({ daysSinceTold }: FadingGrounds, days: number, ages: readonly (number | null)[]): number {
  return freshness(days - Math.max(...ages.map(age => age ?? 0)) - daysSinceTold, days)
}

function weighed(importance: number, value: number | null, fresh: number): Weighed[] {
  return value === null || fresh === 0 ? [] : [{ weight: importance * fresh, value }]
}

function drawn(weighed: readonly Weighed[], neutral: number, known: number): number | null {
  const mean = weightedMean(weighed)
  return mean === null ? null : neutral + known * (mean - neutral)
}

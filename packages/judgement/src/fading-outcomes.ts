// What of the outcomes a risk may still lean on: facts fade before they run out, so that no date alone moves the risk far.
import { clamp01, weightedMean } from '@rung/kernel'
import type { OutcomeStanding, OutcomeWithUse, SuccessGapPolicy } from '@rung/success-gap'
import { lastsDays } from './read-attained.ts'

export type FadingGrounds = {
  readonly outcomes: readonly OutcomeWithUse[]
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
// As long as a reminder to ask again is out: facts of 180 days fade from the 135th on.
const FADING_DAYS = 45

type Weighed = { readonly weight: number; readonly value: number }

/**
 * fresh(fact) = clamp((days it lasts - its age) / 45, 0, 1); known = min(1, sum of importance x fresh / (least coverage x sum of importance));
 * attained = min(0.7 + known x (mean of a by importance x fresh - 0.7), mean of a as last known by importance): silence heals nothing.
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
  const attained = active.flatMap(({ standing }) =>
    weighed(
      standing,
      standing.attained.value,
      freshOf(grounds, lastsDays(standing, policy), standing.attained.ageDays),
    ),
  )
  const verdicts = (
    gapOf: (each: OutcomeWithUse) => number | null,
    ageOf: (standing: OutcomeStanding) => number | null,
  ) =>
    active.flatMap(each =>
      weighed(each.standing, gapOf(each), freshOf(grounds, policy.verdictExpiryDays, ageOf(each.standing))),
    )
  const experience = verdicts(
    ({ gaps }) => gaps.experienceGap.value,
    standing => standing.experience.ageDays,
  )
  const perception = verdicts(
    ({ perceptionGap }) => perceptionGap.value,
    standing => standing.customer.ageDays,
  )
  return {
    attained: lower(drawn(attained, NEUTRAL_ATTAINED, knownOf(attained)), lastKnownOf(active)),
    unproven: 1 - knownOf(attained),
    experienceGap: drawn(experience, 0, knownOf(experience)),
    perceptionGap: drawn(perception, 0, knownOf(perception)),
  }
}

/** Null when none ever spoke, or what was last known is fine: then it says nothing any more once it has run out. */
function lastKnownOf(active: readonly OutcomeWithUse[]): number | null {
  const known = active.map(({ standing }) => ({
    value: standing.attained.value ?? standing.attainedLastKnown.value,
    weight: standing.importance,
  }))
  const mean = weightedMean(known)
  return mean !== null && mean < NEUTRAL_ATTAINED ? mean : null
}

function lower(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

function freshOf({ daysSinceTold }: FadingGrounds, days: number, ageDays: number | null): number {
  return clamp01((days - (ageDays ?? 0) - daysSinceTold) / FADING_DAYS)
}

function weighed({ importance }: OutcomeStanding, value: number | null, fresh: number): Weighed[] {
  return value === null || fresh === 0 ? [] : [{ weight: importance * fresh, value }]
}

function drawn(weighed: readonly Weighed[], neutral: number, known: number): number | null {
  const mean = weightedMean(weighed)
  return mean === null ? null : neutral + known * (mean - neutral)
}

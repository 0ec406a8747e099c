// What each person says of what they wanted: their newest verdicts on active outcomes as one share.
import { type Day, daysBetween, factsAsOf, inIdOrder, newestAge, newestOf } from '@rung/kernel'
import { shareOfGrade } from './assess-verdicts.ts'
import type { CustomerVerdict, DesiredOutcome } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

/** Of one outcome. */
export type OutcomeVerdict = Omit<CustomerVerdict, 'influence'> & { readonly outcomeId: string }

export type PersonVerdict = {
  readonly stakeholderId: string
  /** 0..1. */
  readonly value: number
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * Mean over active outcomes, by importance, of ((achieved - 1) / 4 + (experience - 1) / 4) / 2 of a person's newest live verdict.
 *
 * Units: 0..1, one entry for each person with a verdict younger than 180 days, in id order; age of the newest. Required outcome and
 * appropriate experience count alike: who has one without the other stands between. Errors: none; what was said after `asOf` is
 * left out. Source: the Success Gap.
 *
 * @example achieved 5, experience 1 of the only outcome: 0.5
 */
export function personVerdicts(
  outcomes: readonly Pick<DesiredOutcome, 'outcomeId' | 'importance' | 'active'>[],
  verdicts: readonly OutcomeVerdict[],
  policy: SuccessGapPolicy,
  asOf: Day,
): PersonVerdict[] {
  const importanceOf = new Map(
    outcomes.filter(each => each.active).map(each => [each.outcomeId, each.importance]),
  )
  const live = factsAsOf(verdicts, asOf).flatMap(verdict => {
    const importance = importanceOf.get(verdict.outcomeId)
    const ageDays = daysBetween(verdict.occurredOn, asOf)
    return importance === undefined || ageDays >= policy.verdictExpiryDays
      ? []
      : [{ ...verdict, importance, ageDays }]
  })
  return [...Map.groupBy(live, verdict => verdict.stakeholderId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stakeholderId, said]) => {
      const newest = inIdOrder(
        [...Map.groupBy(said, verdict => verdict.outcomeId).values()].map(
          each => newestOf(each) as (typeof said)[number],
        ),
      )
      const all = newest.reduce((sum, verdict) => sum + verdict.importance, 0)
      const weighed = newest.reduce((sum, verdict) => sum + verdict.importance * viewOf(verdict), 0)
      return {
        stakeholderId,
        value: weighed / all,
        evidence: newest.map(verdict => verdict.id),
        ageDays: newestAge(newest.map(verdict => verdict.ageDays)),
      }
    })
}

function viewOf({ achieved, experience }: OutcomeVerdict): number {
  return (shareOfGrade(achieved) + shareOfGrade(experience)) / 2
}

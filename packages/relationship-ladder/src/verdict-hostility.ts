// How far what somebody said of what they got puts them against us.
import {
  addDays,
  type DatedFact,
  type Day,
  daysBetween,
  factsAsOf,
  halfLifeWeight,
  type MovingValue,
} from '@rung/kernel'
import type { LadderPolicy } from './policy.ts'

/** What a person said of one outcome. */
export type VerdictGrades = DatedFact & {
  readonly stakeholderId: string
  readonly outcomeId: string
  /** 1..5 each. */
  readonly achieved: number
  readonly experience: number
}

export type VerdictHostility = {
  readonly stakeholderId: string
  /** 0..1. */
  readonly value: number
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

export type FadingHostility = VerdictHostility & {
  /** How the value goes on until they say something else. */
  readonly moving: MovingValue
}

/**
 * The most of achieved 1: 1, experience 1: 0.5, achieved 2: 0.3, experience 2: 0.15, over a person's newest verdict on each
 * outcome; x 2^(-(age - 90) / 90) once it is older than 90 days.
 *
 * Units: 0..1, one entry for each person who ever said anything, in id order: 0 where they said better. Errors: none; what was
 * said after `asOf` is left out. Better of one outcome does not mend another. Source: "Desired Outcome = Required Outcome +
 * Appropriate Experience".
 *
 * @example achieved 1 said 180 days ago and never better: 0.5; 270 days ago: 0.25
 */
export function verdictHostility(
  verdicts: readonly VerdictGrades[],
  policy: LadderPolicy,
  asOf: Day,
): FadingHostility[] {
  const said = Map.groupBy(factsAsOf(verdicts, asOf), verdict => verdict.stakeholderId)
  return [...said]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stakeholderId, all]) => {
      // In id order, so that of two on one day the later id counts.
      const newest = [...Map.groupBy(all, verdict => verdict.outcomeId).values()].map(each =>
        each.reduce((last, verdict) => (verdict.occurredOn >= last.occurredOn ? verdict : last)),
      )
      const found = newest.map(verdict => {
        const said = gradesHostility(verdict, policy)
        return { said, value: fading(said, daysBetween(verdict.occurredOn, asOf), policy), verdict }
      })
      const worst = found.reduce((most, each) => (each.value > most.value ? each : most))
      const { id, occurredOn } = worst.verdict
      const from = addDays(occurredOn, policy.hostilityHoldsDays)
      const move = { from, halfLifeDays: policy.hostilityHalfLifeDays }
      return {
        stakeholderId,
        value: worst.value,
        evidence: [id],
        ageDays: daysBetween(occurredOn, asOf),
        moving: worst.said === 0 ? { value: 0 } : { value: worst.said, move },
      }
    })
}

/** Those that put their person against us at all: what was said for us before them excuses nothing. */
export function lowVerdicts(verdicts: readonly VerdictGrades[], policy: LadderPolicy): VerdictGrades[] {
  return verdicts.filter(verdict => gradesHostility(verdict, policy) > 0)
}

function gradesHostility({ achieved, experience }: VerdictGrades, { verdictHostility }: LadderPolicy) {
  const of = (grade: number, by: { readonly 1: number; readonly 2: number }) =>
    grade <= 1 ? by[1] : grade <= 2 ? by[2] : 0
  return Math.max(of(achieved, verdictHostility.achieved), of(experience, verdictHostility.experience))
}

function fading(hostility: number, ageDays: number, policy: LadderPolicy): number {
  const past = Math.max(0, ageDays - policy.hostilityHoldsDays)
  return hostility * halfLifeWeight(past, policy.hostilityHalfLifeDays)
}

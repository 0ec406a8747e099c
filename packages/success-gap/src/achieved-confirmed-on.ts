// The newest day on which a customer said that they have what they wanted.
import { type Day, daysBetween, factsAsOf, newestOf } from '@rung/kernel'
import type { DesiredOutcome } from './outcome.ts'
import type { OutcomeVerdict } from './person-verdicts.ts'

// Grades from here on say that it was achieved. Not in config: the words of the scale.
const ACHIEVED_FROM = 4

export type AchievedConfirmed = {
  readonly value: Day | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * The newest day on which somebody said achieved 4 or 5 of an active outcome, of what each person said last of each.
 *
 * Units: a day; null when nobody's last word is one. It does not expire: what reads it says how long it holds. Errors: none;
 * what was said after `asOf` is left out. Source: the Success Gap; who has what they wanted and does less with the product outgrew
 * the doing, not us.
 *
 * @example achieved 5 on 1 March, 2 by the same person on 1 April: null
 */
export function achievedConfirmedOn(
  outcomes: readonly Pick<DesiredOutcome, 'active' | 'outcomeId'>[],
  verdicts: readonly OutcomeVerdict[],
  asOf: Day,
): AchievedConfirmed {
  const active = new Set(outcomes.filter(each => each.active).map(({ outcomeId }) => outcomeId))
  const known = factsAsOf(verdicts, asOf).filter(({ outcomeId }) => active.has(outcomeId))
  const lastWords = [
    ...Map.groupBy(known, ({ stakeholderId, outcomeId }) => `${stakeholderId} ${outcomeId}`).values(),
  ].map(said => newestOf(said) as OutcomeVerdict)
  const newest = newestOf(lastWords.filter(({ achieved }) => achieved >= ACHIEVED_FROM))
  if (newest === undefined) return { value: null, evidence: [], ageDays: null }
  const { id, occurredOn } = newest
  return { value: occurredOn, evidence: [id], ageDays: daysBetween(occurredOn, asOf) }
}

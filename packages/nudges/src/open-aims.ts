// What there is to aim at: milestones of the customer's own outcomes that are not reached, the next one first.
import type { Aim } from './nudge.ts'
import type { NudgeOutcome } from './nudge-context.ts'

/**
 * Of active outcomes: the most important first, then the one due first (one without a day last), then by id; within an
 * outcome in the order stated. A milestone that serves two outcomes stands under each.
 */
export function openAims(outcomes: readonly NudgeOutcome[]): Aim[] {
  return outcomes
    .filter(({ active }) => active)
    .toSorted(byNeed)
    .flatMap(({ outcomeId, milestones }) =>
      milestones
        .filter(({ reachedOn }) => reachedOn === null)
        .map(({ key }) => ({ outcomeId, milestone: key })),
    )
}

// Sorts behind every digit.
const AFTER_ANY_DAY = '~'

function byNeed(a: NudgeOutcome, b: NudgeOutcome): number {
  const due = (outcome: NudgeOutcome) => outcome.dueOn ?? AFTER_ANY_DAY
  return b.importance - a.importance || compare(due(a), due(b)) || compare(a.outcomeId, b.outcomeId)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

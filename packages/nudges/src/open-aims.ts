// What there is to aim at: the next step towards the customer's own outcomes, the one that needs it most first.
import { type Aim, HELP, NEXT, RESULT } from './nudge.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { ATTAINED_FROM, CONFIRMED_FROM, type NudgePolicy, SHORT_BELOW } from './policy.ts'
import { isResultDue } from './result-due.ts'

/**
 * Of active outcomes: those they fall short of first (hollow and failing), then the most important, then the one due first (one
 * without a day last), then by id; within an outcome its milestones that are not reached, in the order stated. Where none is left to
 * reach: help, while the outcome is known and not there, or use fell; what comes next, where it is there and the customer says so. A
 * milestone that serves two outcomes stands under each.
 */
export function openAims({ outcomes, useFell }: Pick<NudgeContext, 'outcomes' | 'useFell'>): Aim[] {
  return neediestFirst(outcomes).flatMap(outcome => {
    const { outcomeId, milestones } = outcome
    const open = milestones.filter(({ reachedOn }) => reachedOn === null).map(({ key }) => key)
    const steps = open.length > 0 ? open : questionsOf(outcome, useFell)
    return steps.map(milestone => ({ outcomeId, milestone }))
  })
}

/** How it went is asked before the next step, of the outcome that needs it most first. */
export function resultAims(
  context: Pick<NudgeContext, 'outcomes' | 'past' | 'today'>,
  policy: NudgePolicy,
): Aim[] {
  return neediestFirst(context.outcomes)
    .filter(outcome => isResultDue(outcome, context, policy))
    .map(({ outcomeId }) => ({ outcomeId, milestone: RESULT }))
}

/** Help there is towards an outcome whatever else is silenced: in place of its milestones too. */
export function helpAims({ outcomes, useFell }: Pick<NudgeContext, 'outcomes' | 'useFell'>): Aim[] {
  return neediestFirst(outcomes)
    .filter(outcome => questionsOf(outcome, useFell).includes(HELP))
    .map(({ outcomeId }) => ({ outcomeId, milestone: HELP }))
}

function neediestFirst(outcomes: readonly NudgeOutcome[]): NudgeOutcome[] {
  return outcomes.filter(({ active }) => active).toSorted(byNeed)
}

function questionsOf({ attained, customer }: NudgeOutcome, useFell: boolean): string[] {
  if (attained === null) return []
  if (useFell || attained < ATTAINED_FROM) return [HELP]
  return (customer ?? 0) >= CONFIRMED_FROM ? [NEXT] : []
}

// Sorts behind every digit.
const AFTER_ANY_DAY = '~'

function byNeed(a: NudgeOutcome, b: NudgeOutcome): number {
  const isShort = ({ attained }: NudgeOutcome) => Number(attained !== null && attained < SHORT_BELOW)
  const due = (outcome: NudgeOutcome) => outcome.dueOn ?? AFTER_ANY_DAY
  return (
    isShort(b) - isShort(a) ||
    b.importance - a.importance ||
    compare(due(a), due(b)) ||
    compare(a.outcomeId, b.outcomeId)
  )
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

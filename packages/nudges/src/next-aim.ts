// What to aim at: the next milestone of the customer's own outcomes, the most important first.
import { type Aim, isSameAim, type PastNudge } from './nudge.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import type { NudgePolicy } from './policy.ts'

const DAY_MS = 86_400_000
// An outcome nobody has judged may be anywhere.
const ATTAINED_UNKNOWN = 0.5

/**
 * What waits goes first, the longest waiting first, as long as its milestone is still the next of its outcome. Then the most important
 * outcome, the least attained, by id. An outcome this user called unimportant, or sees differently, is left alone for a while.
 *
 * Null when there is nothing to aim at.
 */
export function nextAim(context: NudgeContext, policy: NudgePolicy): Aim | null {
  const aims = context.outcomes
    .filter(outcome => outcome.active && !isLeftAlone(outcome, context, policy))
    .toSorted(byNeed)
    .flatMap(({ outcomeId, milestones }) => {
      const next = milestones.find(milestone => milestone.reachedOn === null)
      return next === undefined ? [] : [{ outcomeId, milestone: next.key }]
    })
  const [waiting] = context.past
    .filter(nudge => nudge.shownAt === null && aims.some(aim => isSameAim(aim, nudge)))
    .toSorted((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
  return waiting ?? aims[0] ?? null
}

function byNeed(a: NudgeOutcome, b: NudgeOutcome): number {
  const attained = (outcome: NudgeOutcome) => outcome.attained ?? ATTAINED_UNKNOWN
  return b.importance - a.importance || attained(a) - attained(b) || (a.outcomeId < b.outcomeId ? -1 : 1)
}

function isLeftAlone({ outcomeId }: NudgeOutcome, { past, now }: NudgeContext, policy: NudgePolicy): boolean {
  return past.some(nudge => {
    const days = quietDays(nudge, policy)
    const since = nudge.reaction?.at.getTime() ?? 0
    return nudge.outcomeId === outcomeId && now.getTime() - since < days * DAY_MS
  })
}

function quietDays({ reaction }: PastNudge, policy: NudgePolicy): number {
  if (reaction?.reaction === 'not_important') return policy.notImportantDays
  if (reaction?.reaction === 'different_view') return policy.differentViewDays
  return 0
}

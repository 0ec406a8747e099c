// When to say nothing at all, whatever there would be to say.
import { daysBetween } from '@rung/kernel'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgeReason } from './nudge-reason.ts'
import type { NudgePolicy } from './policy.ts'

/**
 * The first that applies: account closed, ticket escalated, an active outcome disputed, a long term in its last days.
 *
 * Unknown verdicts and tickets silence nothing. A term of unknown length is taken for a long one: two weeks of silence
 * cost less than a wrong word.
 */
export function staySilent(context: NudgeContext, policy: NudgePolicy): NudgeReason | null {
  if (context.closed) return { kind: 'account_closed' }
  if ((context.escalatedTickets ?? 0) > 0) return { kind: 'ticket_escalated' }
  if (isDisputed(context, policy)) return { kind: 'outcome_disputed' }
  if (isTermEnding(context, policy)) return { kind: 'term_ending' }
  return null
}

function isDisputed({ outcomes }: NudgeContext, { disputedAbove }: NudgePolicy): boolean {
  return outcomes.some(
    ({ active, perceptionGap }) => active && perceptionGap !== null && perceptionGap > disputedAbove,
  )
}

function isTermEnding({ terms, today }: NudgeContext, { termEnd }: NudgePolicy): boolean {
  return terms.some(({ endsOn, months }) => {
    const daysLeft = daysBetween(today, endsOn)
    const isLong = months === null || months >= termEnd.termMonths
    return isLong && daysLeft >= 0 && daysLeft <= termEnd.lastDays
  })
}

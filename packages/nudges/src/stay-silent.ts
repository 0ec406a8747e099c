// When to say nothing at all, whatever there would be to say.
import { daysBetween } from '@rung/kernel'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgeReason } from './nudge-reason.ts'
import type { NudgePolicy } from './policy.ts'

/**
 * The first that applies: account closed or paused, ticket escalated, people set against us, a promise overdue or lately broken, an
 * active outcome disputed, a long term in its last days.
 *
 * Unknown verdicts, people and tickets silence nothing. A term of unknown length is taken for a long one: two weeks of silence
 * cost less than a wrong word.
 */
export function staySilent(context: NudgeContext, policy: NudgePolicy): NudgeReason | null {
  if (context.closed) return { kind: 'account_closed' }
  if (context.paused) return { kind: 'account_paused' }
  if ((context.escalatedTickets ?? 0) > 0) return { kind: 'ticket_escalated' }
  if ((context.hostility ?? 0) >= policy.hostileFrom) return { kind: 'talk_first' }
  if (isPromiseBroken(context, policy)) return { kind: 'promise_broken' }
  if (isDisputed(context, policy)) return { kind: 'outcome_disputed' }
  if (isTermEnding(context, policy)) return { kind: 'term_ending' }
  return null
}

/** What we owe comes before what we ask. */
function isPromiseBroken({ promises, today }: NudgeContext, { promiseBrokenDays }: NudgePolicy): boolean {
  return promises.some(({ overdue, broken, dueOn }) => {
    return overdue || (broken && (dueOn === null || daysBetween(dueOn, today) <= promiseBrokenDays))
  })
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

// When to say nothing at all, whatever there would be to say.
import { type Day, dayOf, daysBetween } from '@rung/kernel'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgePolicy } from './policy.ts'

export type Silence = 'account_closed' | 'outcome_disputed' | 'ticket_escalated' | 'renewal_near'

const DAY_MS = 86_400_000

/** The first that applies, in the order above. Unknown verdicts, tickets and terms silence nothing. */
export function staySilent(context: NudgeContext, policy: NudgePolicy): Silence | null {
  if (context.closed) return 'account_closed'
  if (isDisputed(context, policy)) return 'outcome_disputed'
  if ((context.escalatedTickets ?? 0) > 0) return 'ticket_escalated'
  const today = dayOf(context.now)
  if (context.renewals.some(renewal => isNear(renewal, policy, today))) return 'renewal_near'
  return null
}

/** Our verdict far above the customer's on an active outcome, or somebody there disagreed lately. */
function isDisputed({ outcomes, lastDisagreedAt, now }: NudgeContext, policy: NudgePolicy): boolean {
  if (lastDisagreedAt !== null && now.getTime() - lastDisagreedAt.getTime() < policy.disagreedDays * DAY_MS) {
    return true
  }
  return outcomes.some(({ active, vendor, customer }) => {
    return active && vendor !== null && customer !== null && vendor - customer >= policy.disputedFrom
  })
}

/** In the last days of a long term; past its day too, as long as it is not decided. */
function isNear(
  { dueOn, termMonths }: NudgeContext['renewals'][number],
  { renewal }: NudgePolicy,
  today: Day,
): boolean {
  return (
    termMonths !== null && termMonths >= renewal.termMonths && daysBetween(today, dueOn) <= renewal.lastDays
  )
}

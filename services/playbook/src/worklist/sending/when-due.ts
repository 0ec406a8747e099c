// When somebody's list is due: at their hour, where they are, on days on which they work.
import { addDays, type Day, dayInZone, instantInZone, isWorkingDay, type WorkingDays } from '@rung/kernel'
import { DIGEST_POLICY } from './policy.ts'

export type DigestPlan = {
  /** `HH:MM` where the person is. */
  readonly sendAt: string
  readonly timeZone: string
  readonly days: WorkingDays
  /** Half-open days on which they are away. */
  readonly away: readonly { readonly startsOn: Day; readonly endsOn: Day }[]
  /** Nothing of before is sent. */
  readonly startsAt: Date
  /** The newest day whose list was sent, or is being sent. */
  readonly lastDay: Day | null
}

/** The day whose list is due at this instant; null where none is. Later on the day it is due still: a process may have been down. */
export function digestDue(plan: DigestPlan, now: Date): Day | null {
  const today = dayInZone(now, plan.timeZone)
  const at = sendingOn(today, plan)
  return at !== null && at <= now ? today : null
}

/** When the next list is due, strictly after an instant; null where none is within the days looked at. */
export function nextDigest(plan: DigestPlan, after: Date): Date | null {
  const from = dayInZone(after, plan.timeZone)
  for (let ahead = 0; ahead <= DIGEST_POLICY.daysAhead; ahead++) {
    const at = sendingOn(addDays(from, ahead), plan)
    if (at !== null && at > after) return at
  }
  return null
}

/** When the list of a day is sent; null where it is not. */
function sendingOn(on: Day, { sendAt, timeZone, days, away, startsAt, lastDay }: DigestPlan): Date | null {
  const isAway = away.some(({ startsOn, endsOn }) => startsOn <= on && on < endsOn)
  if (isAway || !isWorkingDay(on, days) || (lastDay !== null && on <= lastDay)) return null
  const at = instantInZone(on, sendAt, timeZone)
  return at >= startsAt ? at : null
}

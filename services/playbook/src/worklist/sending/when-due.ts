// When somebody's list is due: at their hour, where they are, on days on which they work.
import {
  addDays,
  type Day,
  dayInZone,
  instantInZone,
  isWorkingDay,
  type WorkCalendar,
  type WorkingDays,
} from '@rung/kernel'
import { DIGEST_POLICY } from './policy.ts'

export type DigestPlan = {
  /** `HH:MM` where the person is. */
  readonly sendAt: string
  readonly timeZone: string
  /** On which a list comes. */
  readonly days: WorkingDays
  /** On which they work, whatever they chose for the list. */
  readonly workingDays: WorkingDays
  /** Why nothing is sent on a day they have off, whatever day of the week; null on others. */
  readonly dayOff: WorkCalendar['dayOff']
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

/**
 * From when on cards that are handed over are sent by themselves: once the list of the day was sent, or none comes that day any more. Null on days
 * on which the person is not there, and while the list is still to come, which will have them.
 */
export function handedSince(plan: DigestPlan, now: Date): Date | null {
  const today = dayInZone(now, plan.timeZone)
  const next = nextDigest(plan, now)
  const isToCome =
    digestDue(plan, now) !== null || (next !== null && dayInZone(next, plan.timeZone) === today)
  if (isToCome || !isThere(today, { ...plan, days: plan.workingDays })) return null
  const began = instantInZone(today, '00:00', plan.timeZone)
  return began > plan.startsAt ? began : plan.startsAt
}

const isThere = (on: Day, { away, days, dayOff }: Pick<DigestPlan, 'away' | 'days' | 'dayOff'>): boolean =>
  isWorkingDay(on, { workingDays: days, dayOff }) &&
  !away.some(({ startsOn, endsOn }) => startsOn <= on && on < endsOn)

/** When the list of a day is sent; null where it is not. */
function sendingOn(on: Day, plan: DigestPlan): Date | null {
  const { sendAt, timeZone, startsAt, lastDay } = plan
  if (!isThere(on, plan) || (lastDay !== null && on <= lastDay)) return null
  const at = instantInZone(on, sendAt, timeZone)
  return at >= startsAt ? at : null
}

// How long ago we spoke, with the account and with each person, and how often we usually do.
import { contains, type Day, daysBetween, windowEnding } from '@rung/kernel'
import { median } from '@rung/statistics'
import type { Touch } from './account-facts.ts'
import { newest } from './newest.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'

/** Days since the newest touch; unknown when there never was one. */
export function daysSinceTouch(touches: readonly Touch[], asOf: Day): DatedValue<number> {
  const found = newest(touches, touch => ({ on: touch.on, id: touch.touchId }))
  return found === undefined
    ? UNREAD
    : { value: daysBetween(found.on, asOf), evidence: [found.touchId], newestOn: found.on }
}

/** The touches in which one person spoke with us: a letter they never answered is none of theirs. */
export function touchesOf(touches: readonly Touch[], stakeholderId: string): Touch[] {
  return touches.filter(touch => touch.stakeholderIds.includes(stakeholderId) && isTwoWay(touch))
}

/** Both spoke: in a call or a meeting always, in a message where the customer wrote. */
export function isTwoWay({ kind, direction }: Touch): boolean {
  return direction === 'inbound' || (kind !== 'email' && kind !== 'other')
}

/**
 * The median of the gaps, in days, between days of contact over the last year; unknown with fewer than three such days.
 * The median, since one holiday must not make a weekly contact look like a monthly one.
 *
 * @example contact on days 0, 7, 14 and 60: gaps 7, 7, 46, so 7
 */
export function usualTouchGap(
  touches: readonly Touch[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const year = windowEnding(asOf, policy.touchUsualDays)
  const inYear = touches.filter(touch => contains(year, touch.on))
  const days = [...new Set(inYear.map(touch => touch.on))].toSorted()
  if (days.length < policy.touchUsualLeastContacts) return UNREAD
  const gaps = days.slice(1).map((on, index) => daysBetween(days[index] as Day, on))
  return {
    value: median(gaps),
    evidence: inYear.map(touch => touch.touchId).toSorted(),
    newestOn: days.at(-1) as Day,
  }
}

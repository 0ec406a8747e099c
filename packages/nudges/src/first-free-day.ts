// The one frequency budget of a user, over all nudges and accounts.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { NudgePolicy } from './policy.ts'

/**
 * The first day from `from` on with room for one more: fewer than `perDay` on it, and fewer than `most` in the `days` that
 * end with it.
 *
 * @example 1 a day and 3 in 7, shown on the 1st, 3rd and 5th, from the 6th // the 8th
 */
export function firstFreeDay(shownOn: readonly Day[], from: Day, { budget }: NudgePolicy): Day {
  const hasRoom = (day: Day) => {
    const ago = shownOn.map(shown => daysBetween(shown, day))
    const inWindow = ago.filter(days => days >= 0 && days < budget.days).length
    return ago.filter(days => days === 0).length < budget.perDay && inWindow < budget.most
  }
  // A window after the last one nothing counts any more, so the search ends there.
  const latest = shownOn
    .filter(shown => shown > from)
    .toSorted()
    .at(-1)
  const end = addDays(latest ?? from, budget.days)
  let day = from
  while (day < end && !hasRoom(day)) day = addDays(day, 1)
  return day
}

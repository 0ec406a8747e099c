// Days of use before a decision.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { type Decision, PAST_DAYS, type PastScene } from './past-scene.ts'
import type { Body } from './scene.ts'
import type { Signs } from './signs-before.ts'
import { countsOf } from './simulated-usage.ts'
import { CORE_FEATURES } from './vocabulary.ts'

/** How long before a decision models look, which is when signs of it must be there. */
const LEADS = [180, 90, 30] as const
/** Days of use before each: what a metric of 28 days sees. */
const WINDOW_DAYS = 28

/** Days of use before each published day that a model looks at; nothing that the events of the last eight weeks tell. */
export function useBefore({ chance, today }: PastScene, decision: Decision, signs: Signs): Body[] {
  const days = new Map<Day, Body>()
  for (const lead of LEADS) {
    const published = lastPublished(today, addDays(decision.dueOn, -lead))
    for (let back = signs.use ? 9 : 1; back <= WINDOW_DAYS; back += signs.use ? 13 : 2) {
      const day = addDays(published, -back)
      if (daysBetween(day, today) <= -PAST_DAYS.to) continue
      const activeUsers = signs.use ? 1 : Math.ceil(decision.seats * (0.6 + 0.3 * chance.next()))
      days.set(day, {
        account: decision.account,
        day,
        activeUsers,
        counts: countsOf(activeUsers, CORE_FEATURES.slice(0, signs.use ? 1 : 5), day),
        recordedAt: `${addDays(day, 1)}T03:00:00.000Z`,
      })
    }
  }
  return [...days.values()]
}

/** The last of {@link PAST_DAYS} on or before a day. */
function lastPublished(today: Day, day: Day): Day {
  const newest = addDays(today, PAST_DAYS.to)
  const steps = Math.max(0, Math.ceil(daysBetween(day, newest) / PAST_DAYS.every))
  return addDays(newest, -steps * PAST_DAYS.every)
}

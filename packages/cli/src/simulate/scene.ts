// What every part of a simulated customer is made from: the day, the story and its course, the chance, and bodies of facts.
import { addDays, type Day } from '@rung/kernel'
import type { Course } from './course.ts'
import type { Chance } from './seeded-random.ts'
import type { Story } from './stories.ts'

export type Body = Readonly<Record<string, unknown>>

/** Bodies by resource, to be sent in the order of `RESOURCES`. */
export type Facts = { readonly [resource: string]: readonly Body[] }

export type Scene = {
  readonly chance: Chance
  /** For what is drawn apart, so that the rest of the customer stays as it is. */
  readonly apart: Chance
  readonly today: Day
  readonly externalId: string
  readonly csm: string
  readonly story: Story
  readonly course: Course
}

/** The time fields of a fact of a past day that was known on that day. */
export function on(day: Day): { occurredAt: string; recordedAt: string } {
  const instant = `${day}T09:00:00.000Z`
  return { occurredAt: instant, recordedAt: instant }
}

/** The first day they were a customer. */
export function startedOn({ today, course }: Pick<Scene, 'today' | 'course'>): Day {
  return addDays(today, -course.startedDaysAgo)
}

/** So many days ago, of those since they became a customer: two thirds of that time for those who came later. */
export function ago({ today, course }: Scene, days: number): Day {
  return addDays(today, -Math.min(days, Math.ceil((course.startedDaysAgo * 2) / 3)))
}

/** Up to which day weeks are told: `leftOn`, where they left. */
export type LivedUntil = { readonly chance: Chance; readonly today: Day; readonly leftOn: Day | null }

// What every part of a simulated customer is made from: the day, the story, the chance, and bodies of facts.
import type { Day } from '@rung/kernel'
import type { Chance } from './seeded-random.ts'
import type { Story } from './stories.ts'

export type Body = Readonly<Record<string, unknown>>

/** Bodies by resource, to be sent in the order of `RESOURCES`. */
export type Facts = { readonly [resource: string]: readonly Body[] }

export type Scene = {
  readonly chance: Chance
  readonly today: Day
  readonly externalId: string
  readonly csm: string
  readonly story: Story
}

/** The time fields of a fact of a past day that was known on that day. */
export function on(day: Day): { occurredAt: string; recordedAt: string } {
  const instant = `${day}T09:00:00.000Z`
  return { occurredAt: instant, recordedAt: instant }
}

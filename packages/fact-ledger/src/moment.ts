// Instants as callers write them: ISO 8601 with an offset, or a day.
import { type Day, endOf, isDay, startOf } from '@rung/kernel'
import { z } from 'zod'

// zod's own patterns know the length of every month; the documented ones are for people.
const day = z.iso.date().meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const instant = z.iso.datetime({ offset: true }).meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}T.+' })

export const daySchema = day.meta({
  description: 'A calendar day in UTC, YYYY-MM-DD.',
  examples: ['2026-03-01'],
}) as unknown as z.ZodType<Day>

export const instantSchema = instant.meta({
  description: 'An instant, ISO 8601 with an offset.',
  examples: ['2026-03-01T09:30:00Z'],
})

export const momentSchema = z
  .union([instant, day], {
    error: 'must be an instant such as 2026-03-01T09:30:00Z or a day such as 2026-03-01',
  })
  .meta({ description: 'An instant (ISO 8601 with an offset) or a calendar day in UTC.' })

/** A day means its first instant: the fact was true all that day. */
export function occurredFrom(text: string): Date {
  return isDay(text) ? startOf(text) : new Date(text)
}

/** A day means its end, since what was learnt on a day was known by then; for today, now. */
export function recordedFrom(text: string, now: Date): Date {
  if (!isDay(text)) return new Date(text)
  const end = endOf(text as Day)
  const begun = startOf(text as Day) <= now
  return end > now && begun ? now : end
}

/** A day means its end: all that was known on it. */
export function knownFrom(text: string): Date {
  return isDay(text) ? endOf(text) : new Date(text)
}

// Instants as callers write them: ISO 8601 with an offset, or a day.
import { dayParam, instantTextParam, momentTextParam } from '@rung/http-service'
import { type Day, endOf, isDay, startOf } from '@rung/kernel'

export const daySchema = dayParam.meta({ description: 'A calendar day in UTC, YYYY-MM-DD.' })

export const instantSchema = instantTextParam.meta({ description: 'An instant, ISO 8601 with an offset.' })

export const momentSchema = momentTextParam.meta({
  description: 'An instant (ISO 8601 with an offset) or a calendar day in UTC.',
})

/** A day means its first instant: the fact was true all that day. */
export function occurredFrom(text: string): Date {
  return isDay(text) ? startOf(text) : new Date(text)
}

/** A day means its end, since what was learned on a day was known by then; for today, now. */
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

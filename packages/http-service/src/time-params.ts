// Days and instants as they cross the edge: text in JSON, `Day` and `Date` inside.
import { type Day, endOf, isDay } from '@rung/kernel'
import { z } from 'zod'

// zod's own patterns know the length of every month; the documented ones are for people.
const isoInstant = z.iso
  .datetime({ offset: true, error: 'is not an instant' })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}T.+', examples: ['2026-03-28T09:30:00Z'] })

/** A calendar day, `2026-03-28`. */
export const dayParam = z.iso
  .date({ error: 'is not a calendar day' })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-03-28'] }) as unknown as z.ZodType<Day, string>

/** An instant, `2026-03-28T09:30:00Z`; any offset is taken, UTC is answered. Works both ways: bodies and answers. */
export const instantParam = z.codec(isoInstant, z.date(), {
  decode: text => new Date(text),
  encode: instant => instant.toISOString(),
})

/** Of what was known when: an instant, or a day, which means its end. For requests only. */
export const knownAtParam = z
  .union([dayParam, isoInstant], { error: 'is neither a day nor an instant' })
  .transform(text => (isDay(text) ? endOf(text) : new Date(text)))

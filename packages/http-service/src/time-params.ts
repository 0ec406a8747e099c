// Days and instants as they cross the edge: text in JSON, `Day` and `Date` inside. What is taken lies in the one calendar of
// the kernel, 1970-01-01 to 2200-12-31; an answer shows what is stored, which may be from before that rule.
import {
  type Day,
  endOf,
  isCalendarDay,
  isCalendarInstant,
  isCalendarQuarter,
  isDay,
  LIMITS,
} from '@rung/kernel'
import { z } from 'zod'

const RANGE = `${LIMITS.firstDay} to ${LIMITS.lastDay}`
const YEARS = '(19[7-9]\\d|2[01]\\d\\d|2200)'
const DAY_FIX = 'Write a calendar day as YYYY-MM-DD.'
const INSTANT_FIX = 'Write an instant as YYYY-MM-DDThh:mm:ssZ.'
const INSTANT_CHARACTERS = 40
const INSTANT = z.regexes.datetime({ offset: true })

// Patterns for people: which days a month has is checked beside them. On the codecs themselves, since what stands inside one is
// left out of the document where it is part of a union; but for examples, which are shown of what stands inside alone.
const dayWords = { format: 'date', pattern: `^${YEARS}-\\d{2}-\\d{2}$` }
const dayInput = z.string().meta({ examples: ['2026-03-28'] })
const instantPattern = `^${YEARS}-\\d{2}-\\d{2}T.{3,29}$`
const instantWords = { format: 'date-time', pattern: instantPattern }
const instantInput = z.string().meta({ examples: ['2026-03-28T09:30:00Z'] })

type Payload = { readonly issues: z.core.$ZodRawIssue[] }

function refuseText(payload: Payload, input: string, message: string, fix: string): never {
  payload.issues.push({ code: 'custom', input, message, params: { fix } })
  return z.NEVER
}

function readDay(text: string, payload: Payload): Day {
  if (isCalendarDay(text)) return text
  if (!isDay(text)) return refuseText(payload, text, 'is not a calendar day', DAY_FIX)
  return refuseText(payload, text, `does not lie in ${RANGE}`, `Send a day from ${RANGE}.`)
}

function readInstant(text: string, payload: Payload): Date {
  if (text.length > INSTANT_CHARACTERS || !INSTANT.test(text)) {
    return refuseText(payload, text, 'is not an instant', INSTANT_FIX)
  }
  const instant = new Date(text)
  if (isCalendarInstant(instant)) return instant
  return refuseText(payload, text, `does not lie in ${RANGE}`, `Send an instant from ${RANGE}, in UTC.`)
}

/** A calendar day, `2026-03-28`. */
export const dayParam = z
  .codec(dayInput, dayInput, { decode: readDay, encode: text => text })
  .meta(dayWords) as unknown as z.ZodType<Day, string>

/** An instant, `2026-03-28T09:30:00Z`; any offset is taken, UTC is answered. Works both ways: bodies and answers. */
export const instantParam = z
  .codec(instantInput, z.date(), { decode: readInstant, encode: instant => instant.toISOString() })
  .meta(instantWords)

/** An instant that stays the text it was sent as. */
export const instantTextParam = z
  .codec(instantInput, instantInput, {
    decode: (text, payload) => {
      readInstant(text, payload)
      return text
    },
    encode: text => text,
  })
  .meta(instantWords)

/** A day or an instant that stays the text it was sent as: what a day means is for the reader to say. */
export const momentTextParam = z.union([instantTextParam, dayParam], {
  error: `must be an instant such as 2026-03-01T09:30:00Z or a day such as 2026-03-01, from ${RANGE}`,
})

/** Of what was known when: an instant, or a day, which means its end. For requests only. */
export const knownAtParam = z
  .union([dayParam, instantTextParam], { error: `is neither a day nor an instant from ${RANGE}` })
  .transform(text => (isDay(text) ? endOf(text) : new Date(text)))

/** A calendar quarter, `2026-Q3`. For requests only. */
export const quarterParam = z
  .string()
  .refine(name => isCalendarQuarter(name), {
    error: 'is not a quarter from 1970-Q1 to 2200-Q4',
    params: { fix: 'Write a quarter as YYYY-Qn, such as 2026-Q3.' },
  })
  .meta({ pattern: `^${YEARS}-Q[1-4]$`, examples: ['2026-Q3'] })

// Days as a calendar (iCalendar, RFC 5545) that calendar programs subscribe to.
import { oneLine, type Refusal, refuse, shownText } from '@rung/kernel'
import ical, { ICalEventTransparency } from 'ical-generator'
import { z } from 'zod'
import type { App } from './app.ts'
import { type PresentedKey, parseCalendarToken } from './key.ts'

/** How often a program looks again, where it may choose. */
const HOURS_BETWEEN_LOOKS = 12

export type CalendarDay = {
  /** Stays while it is the same thing. */
  readonly id: string
  /** YYYY-MM-DD: all of it. */
  readonly on: string
  readonly summary: string
  readonly lines: readonly string[]
}

export const calendarAnswer = {
  description: 'A calendar (RFC 5545)',
  content: { 'text/calendar': { schema: z.string().describe('An all-day event each') } },
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** The text of it. `stamp`: when it was made. */
export function calendarOf(name: string, days: readonly CalendarDay[], stamp: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Rung', product: name, language: 'EN' },
    ttl: HOURS_BETWEEN_LOOKS * 60 * 60,
  })
  for (const { id, on, summary, lines } of days) {
    calendar.createEvent({
      id: `${id}@rung`,
      stamp,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: oneLine(summary),
      description: lines.map(shownText).join('\n'),
    })
  }
  return calendar.toString()
}

export type SecretCalendar<Reader> = {
  /** The last part of the address: `renewals`. */
  readonly of: string
  readonly summary: string
  readonly description: string
  readonly clock: () => Date
  /** Whose the address is, and what they may see now; undefined for one that opens nothing. */
  readonly findReader: (presented: PresentedKey) => Promise<Reader | undefined>
  readonly daysFor: (reader: Reader, now: Date) => Promise<readonly CalendarDay[]>
}

/** GET /v1/calendars/:token/<of>.ics: the address alone opens it, counted by whoever comes from where. */
export function serveSecretCalendar<Reader>(
  app: App,
  { of, summary, description, clock, findReader, daysFor }: SecretCalendar<Reader>,
): void {
  app.get(
    `/v1/calendars/:token/${of}.ics`,
    {
      config: { scope: 'public', countByAddress: true },
      schema: {
        tags: ['calendars'],
        summary,
        description,
        params: secretAddressParams,
        response: { 200: calendarAnswer },
      },
    },
    async (request, reply) => {
      const presented = parseCalendarToken(request.params.token)
      const reader = presented && (await findReader(presented))
      if (reader === undefined) throw noSuchCalendar()
      const now = clock()
      const days = await daysFor(reader, now)
      reply.type(CALENDAR_TYPE)
      return calendarOf(`${of.charAt(0).toUpperCase()}${of.slice(1)}`, days, now)
    },
  )
}

/** The same words for one that never was, one that was revoked, and one whose person may sign in no more. */
function noSuchCalendar(): Refusal {
  return refuse('not_found', 'No calendar has this address.', {
    fix: 'Make a new address in Settings, Calendar.',
  })
}

const secretAddressParams = z.object({
  token: z.string().min(1).max(200).describe('The secret of the address'),
})

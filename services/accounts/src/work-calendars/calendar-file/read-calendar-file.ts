// A calendar file (iCalendar, RFC 5545) as days off: those it has, and what was left out of it, each with its line and why.
import type { NamedDay } from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'
import { WORK_CALENDAR_POLICY } from '../policy.ts'
import { daysOfEvent } from './days-of-event.ts'
import { type EventLines, eventsIn } from './events-in.ts'

export type LeftOut = {
  /** Of the file, where the event begins; from 1. */
  readonly line: number
  /** What it is called there; null where it says nothing. */
  readonly event: string | null
  readonly why: string
}
export type CalendarFile = { readonly days: readonly NamedDay[]; readonly leftOut: readonly LeftOut[] }

const { daysMost } = WORK_CALENDAR_POLICY

/**
 * Days by date, each once, as a calendar takes them: of a day that is there both once and each year, the one of each year, which is off
 * on that day too. The parser is loaded when somebody first sends a file.
 */
export async function readCalendarFile(file: string, today: Day): Promise<CalendarFile | Refusal> {
  const events = eventsIn(file)
  if (!isEvents(events)) return broken(`line ${events.line} ${events.why}`)
  if (events.length === 0) return broken('has no events')
  const { default: library } = await import('ical.js')
  const read = events.map(event => ({ event, found: readEvent(library, event, today) }))
  const days = eachOnce(read.flatMap(({ found }) => (typeof found === 'string' ? [] : found)))
  if (days.size > daysMost) return broken(`has ${days.size} days off, more than ${daysMost}`)
  return {
    days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    leftOut: read.flatMap(({ event: { line, title: event }, found }) => {
      if (typeof found === 'string') return [{ line, event, why: found }]
      return found.some(each => days.get(each.day) === each)
        ? []
        : [{ line, event, why: 'falls wholly on days of other events' }]
    }),
  }
}

/** By day: what is off each year before what is off once, else what stands first. */
function eachOnce(found: readonly NamedDay[]): ReadonlyMap<string, NamedDay> {
  const days = new Map<string, NamedDay>()
  for (const each of found) {
    const there = days.get(each.day)
    if (there === undefined || (each.everyYear && !there.everyYear)) days.set(each.day, each)
  }
  return days
}

const isEvents = (found: ReturnType<typeof eventsIn>): found is readonly EventLines[] => Array.isArray(found)

/** By itself, so that one that cannot be read takes no other with it. */
function readEvent(
  library: Parameters<typeof daysOfEvent>[0],
  { text }: EventLines,
  today: Day,
): NamedDay[] | string {
  try {
    const calendar = new library.Component(library.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`))
    const component = calendar.getFirstSubcomponent('vevent')
    return component === null ? 'cannot be read' : daysOfEvent(library, component, today)
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

const broken = (why: string): Refusal =>
  refuse('invalid', why, {
    field: 'file',
    fix: 'Send a calendar as programs export it: an iCalendar file (.ics) with whole-day events.',
  })

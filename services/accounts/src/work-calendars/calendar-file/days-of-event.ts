// One event of a calendar file as days off, or why it is none.
import type { NamedDay } from '@rung/directory'
import { addDays, type Day, day, daysBetween, LIMITS } from '@rung/kernel'
import type Ical from 'ical.js'
import { WORK_CALENDAR_POLICY } from '../policy.ts'

type Library = typeof Ical
type Component = InstanceType<Library['Component']>
type Event = InstanceType<Library['Event']>
type Time = InstanceType<Library['Time']>
type Rule = InstanceType<Library['Recur']>

const { eventDaysMost, nameMost, yearsAhead } = WORK_CALENDAR_POLICY
/** Occurrences that are looked at: of a yearly rule that began long ago and names some days of each year. */
const OCCURRENCES_MOST = 2_000
/** The first year of the calendar of Rung that has each day there is. */
const FIRST_LEAP_YEAR = 1972

/**
 * Whole days alone. What repeats on the same day each year does so from its first on; another yearly rule, such as the fourth Thursday
 * of November, is told for some years ahead. What is over is none.
 */
export function daysOfEvent(library: Library, component: Component, today: Day): NamedDay[] | string {
  const event = new library.Event(component)
  const why = whyNone(component) ?? whyNotWhole(component, event)
  if (why !== undefined) return why
  const [from, until] = [dayOfTime(event.startDate), dayOfTime(event.endDate)]
  const length = Math.max(1, daysBetween(from, until))
  if (daysBetween(from, until) < 0) return 'ends before it begins'
  if (addDays(from, length - 1) > LIMITS.lastDay) return `lies after ${LIMITS.lastDay}`
  if (length > eventDaysMost) return `lasts ${length} days, and more than ${eventDaysMost} are no day off`
  const rules = component.getAllProperties('rrule').map(each => each.getFirstValue() as Rule)
  if (rules.some(({ freq }) => freq !== 'YEARLY')) return 'repeats more often than each year'
  const everyYear = isSameDayEachYear(rules, component, from)
  const begins = everyYear ? [inCalendar(from)] : event.isRecurring() ? occurrences(event, today) : [from]
  const name = nameOf(event)
  const days = begins
    .flatMap(begin => Array.from({ length }, (_, index) => addDays(begin, index)))
    .filter(each => everyYear || each >= today)
    .map(each => ({ day: each, name, everyYear, half: false }))
  return days.length === 0 ? 'is over' : days
}

function whyNone(component: Component): string | undefined {
  if (!component.hasProperty('dtstart')) return 'says no day on which it begins'
  if (component.hasProperty('recurrence-id'))
    return 'changes one day of an event that repeats: change it by hand'
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase()
  return status === 'CANCELLED' ? 'was cancelled' : undefined
}

/** Some programs write a whole day as from midnight to midnight. */
function whyNotWhole(component: Component, { startDate, endDate }: Event): string | undefined {
  const written = String(component.getFirstProperty('dtstart')?.toJSON()[3])
  if (!written.startsWith(startDate.toString().slice(0, 10))) return `begins on ${written}, which is no day`
  const isWhole =
    startDate.isDate || (isMidnight(startDate) && isMidnight(endDate) && endDate.compare(startDate) > 0)
  return isWhole ? undefined : 'has a time of day: whole days alone are days off'
}

const isMidnight = ({ hour, minute, second }: Time): boolean => hour === 0 && minute === 0 && second === 0

const dayOfTime = (time: Time): Day => day(time.toString().slice(0, 10))

/** Programs say of what is each year that it began with their own calendar, as in 1601. */
const inCalendar = (first: Day): Day =>
  first < LIMITS.firstDay ? day(`${FIRST_LEAP_YEAR}${first.slice(4)}`) : first

/** One rule, each year, for good, and on no other day than that on which it begins. */
function isSameDayEachYear(rules: readonly Rule[], component: Component, from: Day): boolean {
  const [rule] = rules
  if (rule === undefined || rules.length > 1) return false
  if (['exdate', 'rdate'].some(name => component.hasProperty(name))) return false
  const [, month, dayOfMonth] = from.split('-').map(Number)
  const own: Readonly<Record<string, number | undefined>> = { BYMONTH: month, BYMONTHDAY: dayOfMonth }
  return (
    rule.interval === 1 &&
    rule.count === null &&
    rule.until === null &&
    Object.entries(rule.parts as Readonly<Record<string, readonly unknown[]>>).every(
      ([part, values]) => values.length === 1 && values[0] === own[part],
    )
  )
}

/** From this year on. */
function occurrences(event: Event, today: Day): Day[] {
  const thisYear = Number(today.slice(0, 4))
  const iterator = event.iterator()
  const found: Day[] = []
  for (let tries = 0; tries < OCCURRENCES_MOST; tries++) {
    const next = iterator.next() as Time | null | undefined
    if (next == null || next.year > thisYear + yearsAhead) break
    if (next.year >= thisYear) found.push(dayOfTime(next))
  }
  return found
}

/** As long as a calendar takes it, and cut between characters, not through one. */
function nameOf({ summary }: Event): string {
  const name = (summary ?? '').replace(/\s+/g, ' ').trim().slice(0, nameMost)
  return (name.isWellFormed() ? name : name.slice(0, -1)).trim() || 'Day off'
}

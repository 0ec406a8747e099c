// Whether a day is off for somebody, and why: what they stated themselves goes before what the workspace stated, and both before the calendar.
import type { Day } from '@rung/kernel'
import { type DaysOffOfPerson, fullyNamed, type StatedDaysOff } from './stated-days-off.ts'

/** Who says that a day is off. */
export type DayOffSource = 'person' | 'workspace' | 'public_holiday'
export type DayOff = {
  readonly name: string
  readonly source: DayOffSource
  /** Half of the hours are worked. */
  readonly half: boolean
  /** It was stated for that day of each year. */
  readonly everyYear: boolean
}

/** A public holiday's name; null for any other day. */
export type HolidayName = (day: Day) => string | null

/** Their own country where they stated one, with its region; else the workspace's. */
export function whereTheyAre({ own, team }: DaysOffOfPerson): Pick<StatedDaysOff, 'country' | 'region'> {
  const from = own !== null && own.country !== null ? own : team
  return { country: from?.country ?? null, region: from?.region ?? null }
}

/**
 * Null for a day on which they work, were it one of their week. What is said of a day itself goes before what is said of that day of
 * each year: so one is worked this year, and off again in the next.
 */
export function dayOffRule({ own, team }: DaysOffOfPerson, holidayName: HolidayName) {
  const said = [layer('person', own), layer('workspace', team)]
  return (day: Day): DayOff | null => {
    for (const { source, dated, struck, yearly } of said) {
      const stated = dated.get(day) ?? (struck.has(day) ? null : yearly(day))
      if (stated === null) return null
      if (stated !== undefined) return { ...stated, source }
    }
    const name = holidayName(day)
    return name === null ? null : { name, source: 'public_holiday', half: false, everyYear: false }
  }
}

function layer(source: DayOffSource, stated: StatedDaysOff | null) {
  const added = (stated?.added ?? []).map(fullyNamed).map(({ day, ...says }) => ({ day, says }))
  const dated = added.filter(({ says }) => !says.everyYear)
  const begun = added.filter(({ says }) => says.everyYear).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return {
    source,
    dated: new Map(dated.map(({ day, says }) => [day, says])),
    struck: new Set(stated?.struck),
    /** Of several the one that began last. 29 February is one day in four years. */
    yearly: (asked: Day) =>
      begun.findLast(({ day }) => day <= asked && dayOfYear(day) === dayOfYear(asked))?.says,
  }
}

const dayOfYear = (day: Day): string => day.slice(4)

// Days off as one changes them: the calendar that is sent, and who says that a day is off.
import type { Answer } from '@rung/client'

export type Calendar = Omit<Answer<'get', '/v1/work-calendars'>['workspace'], 'recordedAt'>
export type NamedDay = Calendar['added'][number]
export type DayOff = Answer<'get', '/v1/days-off'>['data'][number]
/** Of whom a calendar is: of everybody, or of one person. */
export type Whose = 'workspace' | 'person'

export const NONE: Calendar = { country: null, region: null, added: [], struck: [] }

/** As it is sent: without when it was stated, and whose it is. */
export const stated = ({ country, region, added, struck }: Calendar): Calendar => ({
  country,
  region,
  added,
  struck,
})

/** Each in the place of one of the same day. */
export function withDays(calendar: Calendar, days: readonly NamedDay[]): Calendar {
  const isNew = (day: string) => days.some(each => each.day === day)
  const added = [...calendar.added.filter(each => !isNew(each.day)), ...days]
  return {
    ...calendar,
    added: added.toSorted((a, b) => a.day.localeCompare(b.day)),
    struck: calendar.struck.filter(each => !isNew(each)),
  }
}

/** Whether a day was added in this very calendar: then it is taken out again, and not struck. */
export const isAddedHere = ({ source }: Pick<DayOff, 'source'>, whose: Whose): boolean => source === whose

/** One works on it, in that year alone. */
export const struckDay = (calendar: Calendar, day: string): Calendar => ({
  ...calendar,
  struck: [...calendar.struck, day].sort(),
})

const dayOfYear = (day: string): string => day.slice(4)

/** Out of the calendar where it was added in it, with all its years; else one works on it. */
export function withoutDay(
  calendar: Calendar,
  { day, source, everyYear }: Pick<DayOff, 'day' | 'source' | 'everyYear'>,
  whose: Whose,
): Calendar {
  if (!isAddedHere({ source }, whose)) return struckDay(calendar, day)
  const isIt = (each: NamedDay) =>
    each.everyYear === everyYear && (everyYear ? dayOfYear(each.day) === dayOfYear(day) : each.day === day)
  return { ...calendar, added: calendar.added.filter(each => !isIt(each)) }
}

/** A day that was struck is off again. */
export const withDayBack = (calendar: Calendar, day: string): Calendar => ({
  ...calendar,
  struck: calendar.struck.filter(each => each !== day),
})

const SOURCES: Readonly<Record<DayOff['source'], string>> = {
  public_holiday: 'Public holiday',
  workspace: 'For everybody',
  person: 'For this person',
}

export const sourceWords = ({
  source,
  everyYear,
  half,
}: Pick<DayOff, 'source' | 'everyYear' | 'half'>): string =>
  [SOURCES[source], ...(everyYear ? ['each year'] : []), ...(half ? ['half a day'] : [])].join(', ')

/** A day that a calendar file has. */
export const fileDayWords = (
  { name, everyYear }: Pick<NamedDay, 'name' | 'everyYear'>,
  day: string,
): string => (everyYear ? `${name}, each year, since ${day}` : `${name}, ${day}`)

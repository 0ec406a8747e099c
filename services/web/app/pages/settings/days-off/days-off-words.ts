// Days off as one changes them: the calendar that is sent, and who says that a day is off.
import type { Answer } from '@rung/client'

export type Calendar = Omit<Answer<'get', '/v1/work-calendars'>['workspace'], 'recordedAt'>
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

export function withDay(calendar: Calendar, day: string, name: string): Calendar {
  const added = [...calendar.added.filter(each => each.day !== day), { day, name }]
  return {
    ...calendar,
    added: added.toSorted((a, b) => a.day.localeCompare(b.day)),
    struck: calendar.struck.filter(each => each !== day),
  }
}

/** Whether a day was added in this very calendar: then it is taken out again, and not struck. */
export const isAddedHere = ({ source }: Pick<DayOff, 'source'>, whose: Whose): boolean => source === whose

/** One works on it. */
export function withoutDay(calendar: Calendar, { day, source }: DayOff, whose: Whose): Calendar {
  if (isAddedHere({ source }, whose))
    return { ...calendar, added: calendar.added.filter(each => each.day !== day) }
  return { ...calendar, struck: [...calendar.struck, day].sort() }
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

export const sourceWords = ({ source }: Pick<DayOff, 'source'>): string => SOURCES[source]

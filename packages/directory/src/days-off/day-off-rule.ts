// Whether a day is off for somebody, and why: what they stated themselves goes before what the workspace stated, and both before the calendar.
import type { Day } from '@rung/kernel'
import type { DaysOffOfPerson, StatedDaysOff } from './stated-days-off.ts'

/** Who says that a day is off. */
export type DayOffSource = 'person' | 'workspace' | 'public_holiday'
export type DayOff = { readonly name: string; readonly source: DayOffSource }

/** A public holiday's name; null for any other day. */
export type HolidayName = (day: Day) => string | null

/** Their own country where they stated one, with its region; else the workspace's. */
export function whereTheyAre({ own, team }: DaysOffOfPerson): Pick<StatedDaysOff, 'country' | 'region'> {
  const from = own !== null && own.country !== null ? own : team
  return { country: from?.country ?? null, region: from?.region ?? null }
}

/** Null for a day on which they work, were it one of their week. */
export function dayOffRule({ own, team }: DaysOffOfPerson, holidayName: HolidayName) {
  const said = [layer('person', own), layer('workspace', team)]
  return (day: Day): DayOff | null => {
    for (const { source, added, struck } of said) {
      const name = added.get(day)
      if (name !== undefined) return { name, source }
      if (struck.has(day)) return null
    }
    const name = holidayName(day)
    return name === null ? null : { name, source: 'public_holiday' }
  }
}

function layer(source: DayOffSource, stated: StatedDaysOff | null) {
  return {
    source,
    added: new Map(stated?.added.map(({ day, name }) => [day, name])),
    struck: new Set(stated?.struck),
  }
}

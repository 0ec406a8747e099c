// Public holidays by country and region, as date-holidays has them. Loaded where somebody first asks: most never do.

import { addDays, type Day, day } from '@rung/kernel'
import type DateHolidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import type { HolidayName } from './day-off-rule.ts'
import type { StatedDaysOff } from './stated-days-off.ts'

export type Place = Pick<StatedDaysOff, 'country' | 'region'>
export type HolidayRegion = { readonly code: string; readonly name: string }
export type HolidayCountry = HolidayRegion & { readonly regions: readonly HolidayRegion[] }

const LANGUAGE = 'en'
/** Years of places that are remembered: some kilobytes each. */
const YEARS_MOST = 2000
const HOUR_MS = 3_600_000

const library = async () => (await import('date-holidays')).default
const remembered = new Map<string, ReadonlyMap<Day, string>>()

/** Those on which nobody works; half days, on which one does, are none. A calendar is made for a year that nobody asked about before. */
export async function publicHolidaysOf({ country, region }: Place): Promise<HolidayName> {
  if (country === null) return () => null
  const Calendar = await library()
  const place = [country, ...(region?.split('-') ?? [])].join('-')
  return asked => {
    const year = Number(asked.slice(0, 4))
    const key = `${place} ${year}`
    const known = remembered.get(key)
    if (known !== undefined) return known.get(asked) ?? null
    if (remembered.size >= YEARS_MOST) remembered.clear()
    const calendar = new Calendar(place, { languages: [LANGUAGE], types: ['public'] })
    const found = holidaysOfYear(calendar, year)
    remembered.set(key, found)
    return found.get(asked) ?? null
  }
}

/** With what began in the year before. A substitute day is a day of its own. */
function holidaysOfYear(calendar: DateHolidays, year: number): ReadonlyMap<Day, string> {
  const days = [year - 1, year].flatMap(each => calendar.getHolidays(each) ?? []).flatMap(daysOf)
  return new Map(days.toReversed())
}

/** An hour short is a day still: clocks were put forward on it. */
function daysOf({ date, start, end, name, type }: HolidaysTypes.Holiday): [Day, string][] {
  if (type !== 'public') return []
  const hours = Math.round((end.getTime() - start.getTime()) / HOUR_MS)
  const first = day(date.slice(0, 10))
  return Array.from({ length: Math.floor((hours + 1) / 24) }, (_, index) => [addDays(first, index), name])
}

let countries: Promise<readonly HolidayCountry[]> | undefined

/** By name; regions with their parts, `BY` and `BY-A`. */
export function listHolidayCountries(): Promise<readonly HolidayCountry[]> {
  countries ??= readCountries()
  return countries
}

async function readCountries(): Promise<HolidayCountry[]> {
  const all = new (await library())()
  return named(all.getCountries(LANGUAGE)).map(country => ({
    ...country,
    regions: named(all.getStates(country.code, LANGUAGE)).flatMap(state => [
      state,
      ...named(all.getRegions(country.code, state.code, LANGUAGE)).map(({ code, name }) => ({
        code: `${state.code}-${code}`,
        name: `${state.name}, ${name}`,
      })),
    ]),
  }))
}

const named = (byCode: Readonly<Record<string, string>> | undefined): HolidayRegion[] =>
  Object.entries(byCode ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE))

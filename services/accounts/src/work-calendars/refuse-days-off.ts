// What cannot be stated of days off, each with the field that says it.
import type { HolidayCountry, StatedDaysOff } from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'

const LIST = 'GET /v1/holiday-countries'

/** Undefined for what holds together: a known country, a region of it, and no day said twice. */
export function refuseDaysOff(
  { country, region, added, struck }: StatedDaysOff,
  countries: readonly HolidayCountry[],
): Refusal | undefined {
  const addedDays = added.map(({ day }) => day)
  return (
    refusePlace({ country, region }, countries) ??
    refuseTwice(addedDays, index => `added.${index}.day`) ??
    refuseTwice(struck, index => `struck.${index}`) ??
    refuseBoth(
      added.flatMap(({ day, everyYear = false }) => (everyYear ? [] : [day])),
      struck,
    )
  )
}

function refusePlace(
  { country, region }: Pick<StatedDaysOff, 'country' | 'region'>,
  countries: readonly HolidayCountry[],
): Refusal | undefined {
  if (country === null) {
    if (region === null) return undefined
    return refuse('invalid', `"${region}" is a region of no country`, {
      field: 'region',
      fix: 'Send the country as well.',
    })
  }
  const found = countries.find(({ code }) => code === country)
  if (found === undefined) {
    return refuse('invalid', `the public holidays of "${country}" are not known`, {
      field: 'country',
      fix: `Send a code of ${LIST}, such as DE, or null and add the days off yourself.`,
    })
  }
  if (region === null || found.regions.some(({ code }) => code === region)) return undefined
  return refuse('invalid', `"${region}" is no region of ${found.name}`, {
    field: 'region',
    fix: `Send a code of ${LIST}, or null for the whole country.`,
  })
}

function refuseTwice(days: readonly Day[], fieldOf: (index: number) => string): Refusal | undefined {
  const index = days.findIndex((day, at) => days.indexOf(day) < at)
  if (index < 0) return undefined
  return refuse('invalid', `${days[index]} is there twice`, {
    field: fieldOf(index),
    fix: 'Send each day once.',
  })
}

function refuseBoth(added: readonly Day[], struck: readonly Day[]): Refusal | undefined {
  const index = struck.findIndex(day => added.includes(day))
  if (index < 0) return undefined
  return refuse('invalid', `${struck[index]} is added as a day off and struck as one`, {
    field: `struck.${index}`,
    fix: 'Send it in one of the two lists.',
  })
}

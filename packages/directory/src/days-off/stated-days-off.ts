// What was stated about days off: of a whole workspace, and of one of its people, who may be in another country.
import type { Day } from '@rung/kernel'

export type NamedDay = {
  readonly day: Day
  readonly name: string
  /** On that day of each year, from this one on. */
  readonly everyYear: boolean
  /** Half of the hours are worked. */
  readonly half: boolean
}

/** As it is stored: days stated before either could be said say neither. */
export type StoredNamedDay = Pick<NamedDay, 'day' | 'name'> & Partial<NamedDay>

/** Days that were stated before they could be of each year, or half, are neither. */
export const fullyNamed = ({ day, name, everyYear = false, half = false }: StoredNamedDay): NamedDay => ({
  day,
  name,
  everyYear,
  half,
})

export type StatedDaysOff = {
  /** ISO 3166-1 alpha-2; null where no public holidays were chosen. */
  readonly country: string | null
  /** A part of the country, such as `BY` or `BY-A`; null for what goes for all of it. */
  readonly region: string | null
  /** Days off beside public holidays. */
  readonly added: readonly StoredNamedDay[]
  /** Public holidays on which one works. */
  readonly struck: readonly Day[]
}

/** Of somebody: the workspace's and their own, each null where nobody stated it. */
export type DaysOffOfPerson = { readonly team: StatedDaysOff | null; readonly own: StatedDaysOff | null }

export const NO_DAYS_OFF: StatedDaysOff = { country: null, region: null, added: [], struck: [] }

// What was stated about days off: of a whole workspace, and of one of its people, who may be in another country.
import type { Day } from '@rung/kernel'

export type NamedDay = { readonly day: Day; readonly name: string }

export type StatedDaysOff = {
  /** ISO 3166-1 alpha-2; null where no public holidays were chosen. */
  readonly country: string | null
  /** A part of the country, such as `BY` or `BY-A`; null for what goes for all of it. */
  readonly region: string | null
  /** Days off beside public holidays. */
  readonly added: readonly NamedDay[]
  /** Public holidays on which one works. */
  readonly struck: readonly Day[]
}

/** Of somebody: the workspace's and their own, each null where nobody stated it. */
export type DaysOffOfPerson = { readonly team: StatedDaysOff | null; readonly own: StatedDaysOff | null }

export const NO_DAYS_OFF: StatedDaysOff = { country: null, region: null, added: [], struck: [] }

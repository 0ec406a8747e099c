// The vendor's own people as of a day: when they work, and how much.
import type { Tx } from '@rung/database'
import { type AsOf, factsAsOf } from './storage/facts-as-of.ts'

export type DirectoryPerson = {
  readonly personId: string
  readonly externalId: string
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string | null
  readonly hoursPerDay: number | null
  /** Days of the week by ISO 8601, 1 is Monday; null when they stated none. */
  readonly workingDays: readonly number[] | null
}

/** Everybody, in id order. Names are words: join them for display by `readWords`. */
export async function readPeople(tx: Tx, input: Pick<AsOf, 'asOf' | 'knownAt'>): Promise<DirectoryPerson[]> {
  const { asOf, knownAt } = input
  const view = { name: 'people', columns: ['time_zone', 'hours_per_day', 'working_days'] } as const
  const rows = await factsAsOf<PersonRow>(tx, view, { asOf, knownAt })
  return rows.map(row => ({
    personId: row.id,
    externalId: row.external_id,
    timeZone: row.time_zone,
    hoursPerDay: row.hours_per_day,
    workingDays: row.working_days,
  }))
}

type PersonRow = {
  id: string
  external_id: string
  account_id: string | null
  time_zone: string | null
  hours_per_day: number | null
  working_days: number[] | null
}

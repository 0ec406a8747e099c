// One of the vendor's people by their name in a request, in one statement: lists of a CSM are asked for often.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { DaysOffOfPerson, StatedDaysOff } from '../days-off/stated-days-off.ts'
import type { DirectoryPerson } from '../read-people.ts'
import { newestDaysOff } from './days-off.ts'
import { idOfName } from './id-of-name.ts'

type Row = {
  id: string
  external_id: string
  time_zone: string | null
  hours_per_day: number | null
  working_days: number[] | null
  own_days_off: StatedDaysOff | null
  team_days_off: StatedDaysOff | null
}

/** With the days off that were stated of them and of their workspace. */
export type FoundPerson = DirectoryPerson & { readonly daysOff: DaysOffOfPerson }

/** By our id or the caller's, as `resolvePerson` finds them and `readPeople` shows them; undefined when nobody of that name is there. */
export async function findPerson(
  tx: Tx,
  name: string,
  { asOf, knownAt }: { readonly asOf: Day; readonly knownAt: Date },
): Promise<FoundPerson | undefined> {
  const [row] = await tx.query<Row>({
    name: 'directory-find-person',
    text: FIND,
    values: [tx.workspaceId, name, knownAt.toISOString(), endOf(asOf).toISOString()],
  })
  if (row === undefined) return undefined
  return {
    personId: row.id,
    externalId: row.external_id,
    timeZone: row.time_zone,
    hoursPerDay: row.hours_per_day,
    workingDays: row.working_days,
    daysOff: { own: row.own_days_off, team: row.team_days_off },
  }
}

const FIND = `
  select newest.id, newest.external_id, newest.time_zone, newest.hours_per_day, newest.working_days,
    ${newestDaysOff('calendar.person_id = newest.id', '$3')} as own_days_off,
    ${newestDaysOff('calendar.person_id is null', '$3')} as team_days_off
  from (
    ${idOfName('people')}
  ) as found
  cross join lateral (
    select fact.id, fact.external_id, fact.time_zone, fact.hours_per_day, fact.working_days, fact.retracted, fact.occurred_at
    from directory.people as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest
  where not newest.retracted and newest.occurred_at <= $4`

// In a pause an account is judged as it stood the day before: its people too.
import type { DirectoryWithPeople } from '@rung/directory'

/** The account with nobody gone since it stands still. */
export function asItStood<A extends Pick<DirectoryWithPeople, 'calendar' | 'stakeholders'>>(account: A): A {
  const { standsOn } = account.calendar
  const stakeholders = account.stakeholders.map(person =>
    person.departedOn !== null && person.departedOn > standsOn ? { ...person, departedOn: null } : person,
  )
  return { ...account, stakeholders }
}

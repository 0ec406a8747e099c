// A CSM by our id, the caller's externalId, or `me`: the person the key speaks for; with their day and their hours.
import type { Tx } from '@rung/database'
import { findPerson } from '@rung/directory'
import { type Day, dayInZone, dayOf, type Refusal, refuse } from '@rung/kernel'

export type Csm = {
  readonly csmId: string
  readonly externalId: string
  readonly timeZone: string
  /** The day it is where they are. */
  readonly today: Day
  /** For accounts; null when nobody stated them. */
  readonly hoursPerDay: number | null
  /** By ISO 8601, 1 is Monday; null when nobody stated them. */
  readonly workingDays: readonly number[] | null
}

export async function findCsm(
  tx: Tx,
  name: string,
  callerId: string | null,
  now: Date,
): Promise<Csm | Refusal> {
  const named = name === 'me' ? callerId : name
  if (named === null) {
    return refuse('not_found', '`me` needs a key that is linked to a person.', {
      fix: 'Name a CSM by id or externalId, or use a key that is linked to a person.',
    })
  }
  const person = await findPerson(tx, named, { asOf: dayOf(now), knownAt: now })
  if (person === undefined) return refuse('not_found', `There is no person "${name}" in this workspace.`)
  const timeZone = person.timeZone ?? 'UTC'
  return {
    csmId: person.personId,
    externalId: person.externalId,
    timeZone,
    today: dayInZone(now, timeZone),
    hoursPerDay: person.hoursPerDay,
    workingDays: person.workingDays,
  }
}

// A CSM by our id, the caller's externalId, or `me`: the person the key speaks for; with their day and their hours.
import type { Tx } from '@rung/database'
import { readPeople, resolvePerson } from '@rung/directory'
import { type Day, dayInZone, dayOf, type Refusal, refuse } from '@rung/kernel'

export type Csm = {
  readonly csmId: string
  readonly externalId: string
  readonly timeZone: string
  /** The day it is where they are. */
  readonly today: Day
  /** For accounts; null when nobody stated them. */
  readonly hoursPerDay: number | null
}

export async function findCsm(
  tx: Tx,
  name: string,
  callerId: string | null,
  now: Date,
): Promise<Csm | Refusal> {
  if (name === 'me' && callerId === null) {
    return refuse('not_found', '`me` needs a key that is linked to a person.', {
      fix: 'Name a CSM by id or externalId, or use a key that is linked to a person.',
    })
  }
  const [resolved, people] = await Promise.all([
    name === 'me' ? undefined : resolvePerson(tx, name),
    readPeople(tx, { asOf: dayOf(now), knownAt: now }),
  ])
  const csmId = name === 'me' ? callerId : (resolved?.id ?? null)
  const person = people.find(each => each.personId === csmId)
  if (person === undefined) return refuse('not_found', `There is no person "${name}" in this workspace.`)
  const timeZone = person.timeZone ?? 'UTC'
  return {
    csmId: person.personId,
    externalId: person.externalId,
    timeZone,
    today: dayInZone(now, timeZone),
    hoursPerDay: person.hoursPerDay,
  }
}

// Whom an absence names: a CSM or their deputy, by id, externalId or `me`.
import type { Tx } from '@rung/database'
import { findPerson } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import { type Day, dayInZone, dayOf, type Refusal, refuse } from '@rung/kernel'

export type Named = {
  readonly personId: string
  /** The day it is where they are: UTC where nobody stated their time zone. */
  readonly today: Day
}

export async function findNamed(
  tx: Tx,
  field: 'csm' | 'deputy',
  name: string,
  { personId }: Pick<Caller, 'personId'>,
  now: Date,
): Promise<Named | Refusal> {
  const named = name === 'me' ? personId : name
  if (named === null) {
    return refuse('invalid', `\`${field}=me\` needs a key that is linked to a person`, {
      field,
      fix: 'Name a person by id or externalId.',
    })
  }
  const person = await findPerson(tx, named, { asOf: dayOf(now), knownAt: now })
  if (person === undefined) {
    return refuse('invalid', `no person is called "${name}" in this workspace`, {
      field,
      fix: 'Send the id or the externalId of a person that was created before.',
    })
  }
  return { personId: person.personId, today: dayInZone(now, person.timeZone ?? 'UTC') }
}

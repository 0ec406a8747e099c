// Whose days off are asked for: one of the vendor's people, by id, externalId or `me`.
import type { Tx } from '@rung/database'
import { type FoundPerson, findPerson } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'

export async function findOwner(
  tx: Tx,
  name: string,
  { personId }: Pick<Caller, 'personId'>,
  now: Date,
): Promise<FoundPerson | Refusal> {
  const named = name === 'me' ? personId : name
  if (named === null) {
    return refuse('not_found', '`me` needs a key that is linked to a person.', {
      fix: 'Name a person by id or externalId.',
    })
  }
  const person = await findPerson(tx, named, { asOf: dayOf(now), knownAt: now })
  return person ?? refuse('not_found', `There is no person "${name}" in this workspace.`)
}

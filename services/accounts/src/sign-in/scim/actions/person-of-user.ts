// The person that a user of the directory is: one that is there by address or name, else a new one; called as the directory says.
import type { Tx } from '@rung/database'
import { resolvePerson } from '@rung/directory'
import { writeFactsWithin } from '@rung/fact-ledger'
import type { AccountsDeps } from '../../../deps.ts'
import { person } from '../../../facts/person.ts'
import { ledgerFor } from '../../../ledger-for.ts'
import { findPeopleByEmail, readCalled } from '../../storage/people-by-email.ts'
import { ScimRefusal } from '../scim-error.ts'
import { findUser } from '../storage/users.ts'
import { emailOf, nameOf, type ScimUser } from '../user-resource.ts'

type Caller = { readonly workspaceId: string; readonly keyId: string; readonly personId: string | null }

/** Our id of the person whom the directory creates. One who is a user already is nobody else's. */
export async function personOfNewUser(
  tx: Tx,
  deps: AccountsDeps,
  caller: Caller,
  user: ScimUser,
): Promise<string> {
  const email = emailOf(user)
  const byEmail = email === null ? [] : await findPeopleByEmail(tx, email)
  const byName = (await resolvePerson(tx, user.userName))?.id
  const some = [...new Set([...byEmail, ...(byName === undefined ? [] : [byName])])]
  const people = await stillThere(tx, some)
  if (people.length > 1) throw new ScimRefusal(409, 'Several people have this address or name.', 'uniqueness')
  const [found] = people
  if (found === undefined) {
    // the name may be of somebody who left
    const own = byName === undefined ? { externalId: user.userName } : {}
    return write(tx, deps, caller, { ...own, ...calledBy(user) })
  }
  if ((await findUser(tx, found)) !== undefined) {
    throw new ScimRefusal(409, 'Another user is this person already.', 'uniqueness')
  }
  await renamePerson(tx, deps, caller, { personId: found, user })
  return found
}

/** Those whom the directory has not taken out. */
export async function stillThere(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const there: string[] = []
  for (const id of personIds) if ((await findUser(tx, id))?.deleted !== true) there.push(id)
  return there
}

/** Has the person be called as the directory says; as they are called already changes nothing. */
export async function renamePerson(
  tx: Tx,
  deps: AccountsDeps,
  caller: Caller,
  { personId, user }: { readonly personId: string; readonly user: ScimUser },
): Promise<void> {
  const externalId = (await readCalled(tx, [personId])).get(personId)?.externalId
  if (externalId !== undefined) await write(tx, deps, caller, { externalId, ...calledBy(user) })
}

const calledBy = (user: ScimUser) => ({ name: nameOf(user), email: emailOf(user) })

async function write(tx: Tx, deps: AccountsDeps, by: Caller, item: object): Promise<string> {
  const caller = { ...by, scope: 'admin', reach: 'all' } as const
  const [made] = await writeFactsWithin(tx, ledgerFor(deps, []), { resource: person, caller, items: [item] })
  if (made === undefined) throw new RangeError('one person has one result')
  if (made.status === 'rejected') throw made.refusals[0]
  return made.id
}

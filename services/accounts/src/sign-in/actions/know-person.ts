// Who somebody is here who comes from the issuer for the first time: one of the people by a proved address, or somebody new.
import { recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { writeFactsWithin } from '@rung/fact-ledger'
import type { AccountsDeps } from '../../deps.ts'
import { person } from '../../facts/person.ts'
import { ledgerFor } from '../../ledger-for.ts'
import type { Claims } from '../oidc/claims.ts'
import { stillThere } from '../scim/actions/person-of-user.ts'
import { externalIdHash } from '../scim/called.ts'
import { findUsersByExternalId } from '../scim/storage/users.ts'
import { insertIdentity } from '../storage/identities.ts'
import { findPeopleByEmail } from '../storage/people-by-email.ts'
import type { IdentityRow } from '../storage/sign-in-tables.ts'

/**
 * The identity that is kept from now on; undefined: nobody here. Whoever nobody knows is made a person where their groups let them
 * in. An address of several people says nobody, and a person whom another subject of this issuer is already is not theirs: an
 * address that passed to a new colleague does not bring the work of the former one.
 */
export async function knowPerson(
  tx: Tx,
  deps: AccountsDeps,
  claims: Claims,
  mayBeNew: boolean,
): Promise<IdentityRow | undefined> {
  const { issuer, subject, email } = claims
  const id = deps.newId('idn')
  const [found, another] = await findPeople(tx, subject, email)
  if (another !== undefined) return undefined
  const personId = found ?? (mayBeNew ? await makePerson(tx, deps, claims, id) : undefined)
  if (personId === undefined) return undefined
  const at = deps.clock()
  const row = { workspaceId: tx.workspaceId, id, issuer, subject, personId, createdAt: at }
  if (!(await insertIdentity(tx, row))) return undefined
  const byIdentity = { keyId: id, personId }
  await recordAudit(tx, [
    {
      action: 'identity.linked',
      subject: { kind: 'people', id: personId },
      accountId: null,
      before: null,
      after: { identity: id, issuer },
      by: byIdentity,
      at,
    },
  ])
  return row
}

/** Whom the company's directory calls by this very subject; else those with the address. */
async function findPeople(tx: Tx, subject: string, email: string | null): Promise<readonly string[]> {
  const users = await findUsersByExternalId(tx, externalIdHash(tx, subject))
  if (users.length > 0) return users.map(({ personId }) => personId)
  if (email === null) return []
  const people = await findPeopleByEmail(tx, email)
  // where somebody left and the address passed on, it is of who is there
  return people.length > 1 ? stillThere(tx, people) : people
}

async function makePerson(tx: Tx, deps: AccountsDeps, { name, email, subject }: Claims, keyId: string) {
  const caller = { workspaceId: tx.workspaceId, keyId, scope: 'admin', personId: null, reach: 'all' } as const
  const items = [{ name: name ?? email ?? subject, email }]
  const [made] = await writeFactsWithin(tx, ledgerFor(deps, []), { resource: person, caller, items })
  if (made === undefined || made.status === 'rejected') {
    throw new Error('a person whom the issuer sent could not be recorded')
  }
  return made.id
}

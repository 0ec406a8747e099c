// Users as the directory reads them back: one, or those that a filter finds.
import type { Tx } from '@rung/database'
import { readWords } from '@rung/directory'
import type { AccountsDeps } from '../../../deps.ts'
import { externalIdHash, nameHash } from '../called.ts'
import type { ReadFilter } from '../filter.ts'
import { ScimRefusal } from '../scim-error.ts'
import type { ScimUserRow } from '../storage/scim-tables.ts'
import { findUser, findUserByName, findUsersByExternalId, selectUsers } from '../storage/users.ts'
import type { ScimUser } from '../user-resource.ts'

export type KnownUser = { readonly row: ScimUserRow; readonly user: ScimUser }

export function listUsers(
  deps: Pick<AccountsDeps, 'database'>,
  workspaceId: string,
  asked: ReadFilter,
  matches: (known: KnownUser) => boolean,
): Promise<KnownUser[]> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => (await withWords(tx, await find(tx, asked))).filter(matches),
    { readOnly: true },
  )
}

export function readUserOf(
  deps: Pick<AccountsDeps, 'database'>,
  workspaceId: string,
  id: string,
): Promise<KnownUser> {
  return deps.database.inWorkspace(workspaceId, tx => knownUser(tx, id), { readOnly: true })
}

/** In a transaction that is open. Throws what SCIM answers with where there is none. */
export async function knownUser(tx: Tx, id: string): Promise<KnownUser> {
  const row = await findUser(tx, id)
  const [known] = row === undefined || row.deleted ? [] : await withWords(tx, [row])
  if (known === undefined) throw new ScimRefusal(404, `There is no user "${id}".`)
  return known
}

async function find(tx: Tx, { equal }: ReadFilter): Promise<readonly ScimUserRow[]> {
  if (equal?.attribute === 'username') {
    const row = await findUserByName(tx, nameHash(tx, equal.value))
    return row === undefined || row.deleted ? [] : [row]
  }
  if (equal?.attribute === 'externalid') {
    const rows = await findUsersByExternalId(tx, externalIdHash(tx, equal.value))
    return rows.filter(({ deleted }) => !deleted)
  }
  return selectUsers(tx)
}

async function withWords(tx: Tx, rows: readonly ScimUserRow[]): Promise<KnownUser[]> {
  const words = await readWords(
    tx,
    rows.map(({ saidRef }) => saidRef),
  )
  return rows.flatMap(row => {
    const said = words.get(row.saidRef)
    return said === undefined ? [] : [{ row, user: { ...JSON.parse(said), active: row.active } }]
  })
}

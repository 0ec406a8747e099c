// The vendor's people by their address, and what they are called: for invitations, and for whoever asks who they are.
import type { Tx } from '@rung/database'

/** The ids of the people whose present address this is, written in small letters or large. */
export async function findPeopleByEmail(tx: Tx, email: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'accounts-people-by-email',
    text: `
      select newest.id
      from (
        select distinct on (people.id) people.id, people.email_ref, people.retracted
        from accounts.people
        where people.workspace_id = $1
        order by people.id, people.recorded_at desc, people.revision desc
      ) as newest
      join accounts.words on words.workspace_id = $1 and words.id = newest.email_ref
      where not newest.retracted and lower(words.text) = lower($2)
      order by newest.id`,
    values: [tx.workspaceId, email],
  })
  return rows.map(row => row.id)
}

export type Called = { readonly externalId: string; readonly name: string | null }

/** What each of these people is called now; a name that was erased is null. */
export async function readCalled(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, Called>> {
  const rows = await tx.query<{ id: string; external_id: string; name: string | null }>({
    name: 'accounts-people-called',
    text: `
      select distinct on (people.id) people.id, people.external_id, words.text as name
      from accounts.people
      left join accounts.words on words.workspace_id = people.workspace_id and words.id = people.name_ref
      where people.workspace_id = $1 and people.id = any($2)
      order by people.id, people.recorded_at desc, people.revision desc`,
    values: [tx.workspaceId, personIds],
  })
  return new Map(rows.map(row => [row.id, { externalId: row.external_id, name: row.name }]))
}

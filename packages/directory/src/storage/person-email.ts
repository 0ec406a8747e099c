// The mail address of one of the vendor's people, as they were last recorded.
import type { Tx } from '@rung/database'

/** Null where none was recorded, or they were erased. */
export async function readPersonEmail(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.query<{ text: string }>({
    name: 'directory-person-email',
    text: `
      select words.text
      from (
        select people.email_ref
        from directory.people
        where people.workspace_id = $1 and people.id = $2
        order by people.recorded_at desc, people.revision desc
        limit 1
      ) as newest
      join directory.words on words.workspace_id = $1 and words.id = newest.email_ref
      where words.text is not null`,
    values: [tx.workspaceId, personId],
  })
  return row?.text ?? null
}

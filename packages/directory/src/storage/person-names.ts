// The names of a vendor's own people, for answers that people read.
import type { Tx } from '@rung/database'

/** By id, as they are now; who was erased, or never had one, is absent. */
export async function readPersonNames(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: string }>({
    name: 'directory-person-names',
    text: `
      select person_names.id, person_names.name
      from directory.person_names
      where person_names.workspace_id = $1 and person_names.id = any($2) and person_names.name is not null`,
    values: [tx.workspaceId, personIds],
  })
  return new Map(rows.map(row => [row.id, row.name]))
}

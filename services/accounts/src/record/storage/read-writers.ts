// Who wrote a fact down: the key or the session that its revision names, and the person each speaks for.
import type { Tx } from '@rung/database'

export type Writer = {
  readonly kind: 'key' | 'session'
  /** What a key is called; null of sessions and of keys without a name. */
  readonly label: string | null
  readonly personId: string | null
  /** Null where nobody is named, and of somebody who was erased. */
  readonly personName: string | null
}

/** By the id of the key or session; others are absent. */
export async function readWriters(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Writer>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{
    id: string
    kind: Writer['kind']
    label: string | null
    person_id: string | null
    person_name: string | null
  }>({
    name: 'record-writers',
    text: `
      select writers.id, writers.kind, writers.label, writers.person_id, called.name as person_name
      from (
        select keys.id, 'key' as kind, keys.name as label, keys.person_id
        from accounts.keys
        where keys.workspace_id = $1 and keys.id = any($2)
        union all
        select sessions.id, 'session' as kind, null as label, sessions.person_id
        from accounts.sessions
        where sessions.workspace_id = $1 and sessions.id = any($2)
      ) as writers
      left join lateral (
        select words.text as name
        from accounts.people
        left join accounts.words on words.workspace_id = people.workspace_id and words.id = people.name_ref
        where people.workspace_id = $1 and people.id = writers.person_id
        order by people.recorded_at desc, people.revision desc
        limit 1
      ) as called on true`,
    values: [tx.workspaceId, ids],
  })
  return new Map(
    rows.map(({ id, kind, label, person_id, person_name }) => [
      id,
      { kind, label, personId: person_id, personName: person_name },
    ]),
  )
}

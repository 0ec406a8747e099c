// Names, addresses and ids that hold what was typed: candidates for a search, to be ranked by whoever asks.
import type { Tx } from '@rung/database'

export type NameHit = {
  /** Our id of the account, stakeholder or person. */
  readonly subjectId: string
  /** What the words are: `account.name`. */
  readonly kind: string
  readonly text: string
}

export type NameQuery = {
  /** What was typed, its words parted by blanks. */
  readonly typed: string
  readonly kinds: readonly string[]
  /** LIKE, of small letters: every one must hold. */
  readonly patterns: readonly string[]
  readonly prefix: string
  readonly limit: number
}

/**
 * Names and addresses of these kinds that hold every one of `patterns`, those that begin with `prefix` first, then the shorter: by
 * the index over their words, where a word shorter than three letters must begin one. None where nothing typed is a letter or
 * digit. A name that was corrected since may be among them.
 */
export async function findNames(
  tx: Tx,
  { typed, kinds, patterns, prefix, limit }: NameQuery,
): Promise<NameHit[]> {
  const rows = await tx.query<{ subject_id: string; kind: string; text: string }>({
    name: 'record-search-names',
    text: `
      select coalesce(hits.person_ref, named.id) as subject_id, hits.kind, hits.name as text
      from accounts.find_names($1, $2, $3, $4, $5, $6) as hits
      left join lateral (
        select accounts.id
        from accounts.accounts
        where accounts.workspace_id = $1 and accounts.name_ref = hits.id
        limit 1
      ) as named on hits.kind = 'account.name'
      where coalesce(hits.person_ref, named.id) is not null`,
    values: [tx.workspaceId, typed, kinds, patterns, prefix, limit],
  })
  return rows.map(row => ({
    subjectId: row.subject_id,
    kind: row.kind,
    text: row.text,
  }))
}

/** Accounts, stakeholders and people whose own id or external id is, or begins with, what was typed; the shorter first. */
export async function findExternalIds(
  tx: Tx,
  { typed, limit }: { readonly typed: string; readonly limit: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'record-search-ids',
    text: `
      select found.id
      from (
        select accounts.id, accounts.external_id
        from accounts.accounts
        where accounts.workspace_id = $1 and accounts.revision = 1
          and (accounts.id = $2 or starts_with(lower(accounts.external_id), $3))
        union all
        select stakeholders.id, stakeholders.external_id
        from accounts.stakeholders
        where stakeholders.workspace_id = $1 and stakeholders.revision = 1
          and (stakeholders.id = $2 or stakeholders.external_id = $2)
        union all
        select people.id, people.external_id
        from accounts.people
        where people.workspace_id = $1 and people.revision = 1
          and (people.id = $2 or starts_with(lower(people.external_id), $3))
      ) as found
      order by length(found.external_id), found.external_id, found.id
      limit $4`,
    values: [tx.workspaceId, typed, typed.toLowerCase(), limit],
  })
  return rows.map(row => row.id)
}

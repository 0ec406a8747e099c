// Names, quotes and notes, by reference: kept apart from facts, joined in for display alone.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'

/** `personRef` is the id of whom the words are about, so that erasing a person finds them. */
export type Wording = {
  readonly id: string
  readonly kind: string
  readonly personRef: string | null
  readonly text: string
}

/** Keeps words under ids made by the caller. Only services that take words down may: accounts and outcomes. */
export async function keepWords(tx: Tx, words: readonly Wording[]): Promise<void> {
  if (words.length === 0) return
  await tx.query({
    name: 'directory-keep-words',
    text: `
      insert into accounts.words (workspace_id, id, kind, person_ref, text)
      select $1, given.id, given.kind, given.person_ref, given.text
      from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (id, kind, person_ref, text)`,
    values: [
      tx.workspaceId,
      words.map(each => each.id),
      words.map(each => each.kind),
      words.map(each => each.personRef),
      words.map(each => each.text),
    ],
  })
}

/** The words by id; erased ones are absent. */
export async function readWords(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 ? new Map() : sendRead(tx, wordsRead(tx, ids))
}

export const wordsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  ids: Ids,
): Read<ReadonlyMap<string, string>> =>
  defineRead(
    {
      name: 'directory-read-words',
      text: `
      select words.id, words.text
      from directory.words
      where words.workspace_id = $1 and words.id = any($2) and words.text is not null`,
      values: [workspaceId, ids],
    },
    (rows: readonly { id: string; text: string }[]) => new Map(rows.map(row => [row.id, row.text])),
  )

/** The newest name of each stakeholder, by stakeholder id; erased ones are absent. */
export const stakeholderNamesRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  stakeholderIds: Ids,
): Read<ReadonlyMap<string, string>> =>
  defineRead(
    {
      text: `
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $1 and words.person_ref = any($2) and words.kind = 'stakeholder.name'
      order by words.person_ref, words.id desc`,
      values: [workspaceId, stakeholderIds],
    },
    (rows: readonly { person_ref: string; text: string | null }[]) =>
      new Map(rows.flatMap(row => (row.text === null ? [] : [[row.person_ref, row.text] as const]))),
  )

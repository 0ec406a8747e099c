// Names of people who were erased: known by their hash when they are sent again, and never kept.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'

/** A product user, or the externalId of a stakeholder or of one of the vendor's people. */
export type ErasedKind = 'user' | 'stakeholder' | 'person'

const LOCK = `hashtextextended('erasure:' || $1, 0)`

/**
 * Holds off erasures until this transaction ends, and waits for one that runs. First in every transaction that writes
 * what people are called or said: then an erasure sees all that was written before it, and what is written after it
 * sees the erasure. Throws where the workspace itself was deleted meanwhile: a request that had shown its key by then
 * must leave nothing behind. Only in read committed: under repeatable read the picture would be of before the wait.
 */
export async function holdOffErasure(tx: Tx): Promise<void> {
  // Two statements in one flight: the second looks after the wait of the first.
  const [, isThere] = await Promise.all([
    tx.query({
      name: 'directory-hold-off-erasure',
      text: `select pg_advisory_xact_lock_shared(${LOCK})`,
      values: [tx.workspaceId],
    }),
    sendRead(tx, workspaceThereRead(tx)),
  ])
  if (!isThere) throw workspaceDeleted()
}

/** What a request is told whose workspace was deleted since it showed its key. */
export const workspaceDeleted = (): Refusal => refuse('not_found', 'This workspace was deleted.')

export const workspaceThereRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<boolean> =>
  defineRead(
    {
      name: 'directory-workspace-is-there',
      text: 'select exists (select from directory.workspaces where workspaces.workspace_id = $1) as there',
      values: [workspaceId],
    },
    ([workspace]: readonly { there: boolean }[]) => workspace?.there === true,
  )

/** Waits for all who write such things, and keeps them out until this transaction ends. */
export async function lockOutWriters(tx: Tx): Promise<void> {
  await tx.query({
    name: 'directory-lock-out-writers',
    text: `select pg_advisory_xact_lock(${LOCK})`,
    values: [tx.workspaceId],
  })
}

/** The SHA-256 that a name is known by, as SQL over workspace, kind and name. */
export const erasedNameHash = (workspace: string, kind: string, name: string): string =>
  `encode(sha256(convert_to(${workspace} || chr(10) || ${kind} || chr(10) || ${name}, 'UTF8')), 'hex')`

/** What stands in the place of each of these names that was erased; the others are absent. */
export async function readErased(
  tx: Tx,
  kind: ErasedKind,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return names.length === 0 ? new Map() : sendRead(tx, erasedRead(tx, kind, names))
}

export const erasedRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  kind: ErasedKind,
  names: readonly string[],
): Read<ReadonlyMap<string, string>> =>
  defineRead(
    {
      name: 'directory-read-erased',
      text: `
      select given.name, erased_names.stand_in
      from unnest($3::text[]) as given (name)
      join directory.erased_names
        on erased_names.workspace_id = $1
        and erased_names.kind = $2::text
        and erased_names.name_hash = ${erasedNameHash('$1', '$2::text', 'given.name')}`,
      values: [workspaceId, kind, [...new Set(names)]],
    },
    (rows: readonly { name: string; stand_in: string }[]) =>
      new Map(rows.map(row => [row.name, row.stand_in])),
  )

// From a name in a request, our id or the caller's externalId, to what it stands for in this workspace.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { readMerges } from './merges.ts'

/** `accountId` is the account it belongs to: for an account itself, for a person of the vendor null. */
export type Referred = { readonly id: string; readonly accountId: string | null }

/** The names that stand for something; a name of nothing, and one of another workspace, is absent. */
export type Resolved = ReadonlyMap<string, Referred>

/** Accounts by name, all at once. */
export const resolveAccounts = (tx: Tx, names: readonly string[]): Promise<Resolved> =>
  resolveIn(tx, 'accounts', names)

/** Stakeholders by name, all at once. */
export const resolveStakeholders = (tx: Tx, names: readonly string[]): Promise<Resolved> =>
  resolveIn(tx, 'stakeholders', names)

/** The vendor's people by name, all at once. */
export const resolvePeople = (tx: Tx, names: readonly string[]): Promise<Resolved> =>
  resolveIn(tx, 'people', names)

/** One account by name, or undefined. */
export const resolveAccount = async (tx: Tx, name: string): Promise<Referred | undefined> =>
  (await resolveAccounts(tx, [name])).get(name)

/**
 * One account by name, as of a day and as known at an instant: of one that had been merged by then, the one it was merged
 * into. Undefined when there is none of that name.
 */
export async function resolveAccountAsOf(
  tx: Tx,
  name: string,
  when: { readonly asOf: Day; readonly knownAt: Date },
): Promise<Referred | undefined> {
  const [found, merges] = await Promise.all([resolveAccount(tx, name), readMerges(tx)])
  if (found === undefined) return undefined
  const id = merges.at(when).accounts.survivorOf(found.id)
  return { id, accountId: id }
}

/** One stakeholder by name, or undefined. */
export const resolveStakeholder = async (tx: Tx, name: string): Promise<Referred | undefined> =>
  (await resolveStakeholders(tx, [name])).get(name)

/** One person of the vendor by name, or undefined. */
export const resolvePerson = async (tx: Tx, name: string): Promise<Referred | undefined> =>
  (await resolvePeople(tx, [name])).get(name)

const resolveIn = async (tx: Tx, view: View, names: readonly string[]): Promise<Resolved> =>
  names.length === 0 ? new Map() : sendRead(tx, resolvedRead(tx, view, names))

type View = 'accounts' | 'people' | 'stakeholders'
type Row = { id: string; external_id: string; account_id: string | null; retracted: boolean }

/** Our id wins over an externalId that reads the same; a fact retracted by its last word is not there. */
export const resolvedRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  view: View,
  names: readonly string[],
): Read<Resolved> =>
  defineRead(
    {
      name: `directory-resolve-${view}`,
      text: `
      select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
      from directory.${view} as fact
      where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
      order by fact.id, fact.recorded_at desc, fact.revision desc`,
      values: [workspaceId, names],
    },
    (rows: readonly Row[]) => resolvedOf(rows, names),
  )

function resolvedOf(rows: readonly Row[], names: readonly string[]): Resolved {
  const live = rows
    .filter(row => !row.retracted)
    .map(row => ({ externalId: row.external_id, referred: { id: row.id, accountId: row.account_id } }))
  const input = new Set(names)
  const found = new Map<string, Referred>()
  for (const { externalId, referred } of live) if (input.has(externalId)) found.set(externalId, referred)
  for (const { referred } of live) if (input.has(referred.id)) found.set(referred.id, referred)
  return found
}

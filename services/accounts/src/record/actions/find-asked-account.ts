// The account that a request names, as it stands, and the names that its use of the product comes under.
import type { Tx } from '@rung/database'
import { type DirectoryHead, readAccounts, readMerges, resolveAccountAsOf } from '@rung/directory'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'

export type AskedAccount = {
  readonly accountId: string
  readonly externalId: string
  /** As it is now; null without a name. */
  readonly name: string | null
  readonly csmId: string | null
  /** Every account that is one with it by then, itself first. */
  readonly accountIds: readonly string[]
  /** Their external ids: what use of the product comes under. */
  readonly names: readonly string[]
}

type When = { readonly asOf: Day; readonly knownAt: Date }

/**
 * Of one that was merged by then, the one it was merged into; its own names and theirs are one set. What `readOf` reads of all that is
 * one with it travels with the account itself.
 */
export async function findAskedAccount<T>(
  tx: Tx,
  account: string,
  when: When & { readonly now: Date },
  readOf: (accountIds: readonly string[]) => Promise<T>,
): Promise<{ readonly account: AskedAccount; readonly read: T } | Refusal> {
  const { now } = when
  const [found, merges] = await Promise.all([resolveAccountAsOf(tx, account, when), readMerges(tx)])
  if (found === undefined) return nobody(account)
  const accountIds = merges.at(when).accounts.oneWith(found.id)
  const [head, read] = await Promise.all([
    headOf(tx, found.id, [{ asOf: dayOf(now), knownAt: now }, when]),
    readOf(accountIds),
  ])
  if (head === undefined) return nobody(account)
  const { accountId, externalId, name, csmId } = head
  const names = new Set([externalId, ...accountIds.flatMap(id => merges.externalIdOf(id) ?? [])])
  return { account: { accountId, externalId, name, csmId, accountIds, names: [...names] }, read }
}

function nobody(account: string): Refusal {
  return refuse('not_found', `There is no account "${account}" in this workspace.`)
}

/** As it is now, or, of one that is not there any more, as it was. */
async function headOf(
  tx: Tx,
  accountId: string,
  moments: readonly When[],
): Promise<DirectoryHead | undefined> {
  for (const moment of moments) {
    const [head] = await readAccounts(tx, { ...moment, accountIds: [accountId] })
    if (head !== undefined) return head
  }
  return undefined
}

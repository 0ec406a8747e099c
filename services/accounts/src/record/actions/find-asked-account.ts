// The account that a request names, as it stands, and the names that its use of the product comes under.
import type { Tx } from '@rung/database'
import { readAccounts, readMerges, resolveAccountAsOf } from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'

/** An account that a request names, with all names that use of the product comes under. */
export type AskedAccount = {
  readonly accountId: string
  /** Every account that is one with it by then, itself first. */
  readonly accountIds: readonly string[]
  /** Their external ids. */
  readonly names: readonly string[]
}

/** Of one that was merged, the one it was merged into; its own and theirs are one set of names. */
export async function findAskedAccount(
  tx: Tx,
  account: string,
  when: { readonly asOf: Day; readonly knownAt: Date },
): Promise<AskedAccount | Refusal> {
  const [found, merges] = await Promise.all([resolveAccountAsOf(tx, account, when), readMerges(tx)])
  if (found === undefined) {
    return refuse('not_found', `there is no account "${account}"`, {
      field: 'account',
      fix: 'Send its id or your externalId.',
    })
  }
  const [head] = await readAccounts(tx, { ...when, accountIds: [found.id] })
  const accountIds = merges.at(when).accounts.oneWith(found.id)
  const merged = accountIds.flatMap(id => merges.externalIdOf(id) ?? [])
  return {
    accountId: found.id,
    accountIds,
    names: [...new Set([...(head ? [head.externalId] : []), ...merged])],
  }
}

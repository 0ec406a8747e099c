// An account by our id or the caller's, with what the directory shows of it; another workspace's is as absent as none.
import type { Tx } from '@rung/database'
import { type DirectoryHead, findAccountHead, readAccounts, resolveAccountAsOf } from '@rung/directory'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { STAGES_OF_HEALTH, type StuckAccount, stuckAsOf } from '@rung/signals'

type Moment = { readonly asOf: Day; readonly knownAt: Date }

/**
 * The account as it is now: names are for display, and a past judgement is shown under today's name. Of one that had been
 * merged into another by the moment asked about, the other. One statement, where nothing was ever merged.
 */
export async function findAccount(
  tx: Tx,
  name: string,
  now: Date,
  input: Moment = { asOf: dayOf(now), knownAt: now },
): Promise<DirectoryHead | Refusal> {
  const { account, merged } = await findAccountHead(tx, name, { asOf: dayOf(now), knownAt: now })
  if (account !== undefined && !merged) return account
  const found = await resolveAccountAsOf(tx, name, input)
  const shown = found && (await readShown(tx, [found.id], now, input)).get(found.id)
  return shown ?? refuse('not_found', `There is no account "${name}" in this workspace.`)
}

/** Accounts by id as they are now; one that was merged into another since the moment asked about, as it was then. */
export async function readShown(
  tx: Tx,
  accountIds: readonly string[],
  now: Date,
  input: Moment,
): Promise<ReadonlyMap<string, DirectoryHead>> {
  const shown = new Map<string, DirectoryHead>()
  for (const moment of [{ asOf: dayOf(now), knownAt: now }, input]) {
    const missing = accountIds.filter(id => !shown.has(id))
    if (missing.length === 0) break
    for (const account of await readAccounts(tx, { ...moment, accountIds: missing })) {
      shown.set(account.accountId, account)
    }
  }
  return shown
}

/** What of the account's judgement stands still: health rests on every stage. */
export function readStuck(
  tx: Tx,
  accountId: string,
  time: { readonly asOf: Day; readonly knownAt: Date },
): Promise<StuckAccount[]> {
  return stuckAsOf(tx, accountId, { ...time, stages: STAGES_OF_HEALTH })
}

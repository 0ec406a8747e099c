// An account by our id or the caller's, with what the directory shows of it; another workspace's is as absent as none.
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory, resolveAccount } from '@rung/directory'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { STAGES, type StuckAccount, stuckAsOf } from '@rung/signals'

/** The account as it is now: names are for display, and a past judgement is shown under today's name. */
export async function findAccount(tx: Tx, name: string, now: Date): Promise<DirectoryAccount | Refusal> {
  const found = await resolveAccount(tx, name)
  const [account] = found
    ? await readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds: [found.id] })
    : []
  return account ?? refuse('not_found', `There is no account "${name}" in this workspace.`)
}

/** What of the account's judgement stands still: health rests on every stage. */
export function readStuck(
  tx: Tx,
  accountId: string,
  time: { readonly asOf: Day; readonly knownAt: Date },
): Promise<StuckAccount[]> {
  return stuckAsOf(tx, accountId, { ...time, stages: STAGES })
}

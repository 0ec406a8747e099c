// Whether an account is looked after by somebody now, as the directory knows.
import type { Tx } from '@rung/database'
import { readAccounts } from '@rung/directory'
import { dayOf } from '@rung/kernel'
import type { Viewer } from '@rung/signals'

/** Which of the accounts the viewer looks after now; none for nobody in particular. */
export async function lookedAfter(
  tx: Tx,
  viewer: Viewer,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (viewer === null || accountIds.length === 0) return new Set()
  const { personId, now } = viewer
  const accounts = await readAccounts(tx, { asOf: dayOf(now), knownAt: now, accountIds })
  return new Set(accounts.filter(({ csmId }) => csmId === personId).map(({ accountId }) => accountId))
}
